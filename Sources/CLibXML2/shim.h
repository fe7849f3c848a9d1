// libxml2's trees and its parsers of XML and HTML; the formats of NewsImport are the only users.
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 shows its ICU's headers, which clash with those of Foundation's copy. Nothing here looks into the one
// structure (a handler of an encoding) that they change.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
