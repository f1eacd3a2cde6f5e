#pragma once

#include "Languages.h"

/// Puts a file among those that `firstLanguageDataFile` leads to; called before `main`.
void registerLanguageDataFile(struct LanguageDataFile *file);
