#pragma once
#include <espeak-ng/speak_lib.h>
#include <unistd.h>

// Swift hides fork(), which a speech worker needs: eSpeak NG says a sentence the same way again only in a process that
// has not spoken (Sources/Speech/Workers).
static inline pid_t plainspoken_fork(void) { return fork(); }
