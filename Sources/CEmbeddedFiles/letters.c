#include "CEmbeddedFiles.h"

// #embed is C23; the compilers of macOS and Linux have it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char englishEscalation[] = {
#embed "../../templates/internal-escalation/en.md"
};

static const char chineseEscalation[] = {
#embed "../../templates/internal-escalation/zh-Hans.md"
};

#define ESCALATION(name, bytes) {"templates/internal-escalation/" name, bytes, sizeof bytes}

static const struct EmbeddedFile files[] = {
    ESCALATION("en.md", englishEscalation),
    ESCALATION("zh-Hans.md", chineseEscalation),
};

const struct EmbeddedFile *const embeddedLetters = files;
const size_t embeddedLetterCount = sizeof files / sizeof *files;
