#pragma once
#include <opusenc.h>

// Swift cannot call a C function that takes any number of arguments.
static inline int plainspoken_ope_set(OggOpusEnc *encoder, int request, opus_int32 value) {
  return ope_encoder_ctl(encoder, request, value);
}
