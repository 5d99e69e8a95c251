#include "CEmbeddedFiles.h"

// #embed is C23; the compilers of macOS and Linux have it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char english[] = {
#embed "../../rules/lexicon/en.txt"
};

static const char emoji[] = {
#embed "../../rules/lexicon/emoji.txt"
};

static const char chinese[] = {
#embed "../../rules/lexicon/zh.txt"
};

static const char traditionalChinese[] = {
#embed "../../rules/lexicon/zh-Hant.txt"
};

static const char englishTones[] = {
#embed "../../rules/lexicon/tone-en.txt"
};

static const char chineseTones[] = {
#embed "../../rules/lexicon/tone-zh.txt"
};

static const char emojiTones[] = {
#embed "../../rules/lexicon/tone-emoji.txt"
};

#define LEXICON(name, bytes) {"rules/lexicon/" name, bytes, sizeof bytes}

static const struct EmbeddedFile files[] = {
    LEXICON("en.txt", english),
    LEXICON("emoji.txt", emoji),
    LEXICON("zh.txt", chinese),
    LEXICON("zh-Hant.txt", traditionalChinese),
    LEXICON("tone-en.txt", englishTones),
    LEXICON("tone-zh.txt", chineseTones),
    LEXICON("tone-emoji.txt", emojiTones),
};

const struct EmbeddedFile *const embeddedLexicons = files;
const size_t embeddedLexiconCount = sizeof files / sizeof *files;
