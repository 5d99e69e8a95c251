#include "CEmbeddedFiles.h"

static const char unknownField[] = {
#embed "../../docs/findings/unknown-field.md"
};

#define PAGE(code, bytes) {"docs/findings/" code ".md", bytes, sizeof bytes}

const struct EmbeddedFile embeddedFindings[] = {
    PAGE("unknown-field", unknownField),
};

const size_t embeddedFindingCount = sizeof embeddedFindings / sizeof *embeddedFindings;
