// libarchive's readers of archives and compressed files, and its writers, which tests use.
#pragma once
#include <archive.h>
#include <archive_entry.h>
