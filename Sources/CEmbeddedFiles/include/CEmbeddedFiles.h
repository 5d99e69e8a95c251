#pragma once

#include <stddef.h>

/// A text file of the project that the program carries within itself.
struct EmbeddedFile {
  /// Relative to the project's top folder.
  const char *path;
  const char *bytes;
  size_t length;
};

/// The pages of docs/findings/, in the order of their codes.
extern const struct EmbeddedFile *const embeddedFindings;
extern const size_t embeddedFindingCount;

/// The word lists of rules/lexicon/.
extern const struct EmbeddedFile *const embeddedLexicons;
extern const size_t embeddedLexiconCount;

/// The letter of templates/internal-escalation/, in each of its languages.
extern const struct EmbeddedFile *const embeddedLetters;
extern const size_t embeddedLetterCount;
