#include "CEmbeddedFiles.h"

static const char english[] = {
#embed "../../rules/lexicon/en.txt"
};

#define LEXICON(name, bytes) {"rules/lexicon/" name, bytes, sizeof bytes}

const struct EmbeddedFile embeddedLexicons[] = {
    LEXICON("en.txt", english),
};

const size_t embeddedLexiconCount = sizeof embeddedLexicons / sizeof *embeddedLexicons;
