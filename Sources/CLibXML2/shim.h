#pragma once
// Debian builds libxml2 with ICU, whose types clash with Foundation's own ICU: hide them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlreader.h>

// So is the version that is really loaded, "20914" for 2.9.14.
static inline const char *plainspoken_xml_version(void) { return xmlParserVersion; }

// xmlFree is a mutable global, which Swift 6 will not touch.
static inline void plainspoken_xml_free(void *memory) { xmlFree(memory); }
