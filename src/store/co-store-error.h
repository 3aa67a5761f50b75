/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CO_STORE_ERROR (co_store_error_quark ())

/**
 * CoStoreError:
 * @CO_STORE_ERROR_NOT_A_PROJECT: the folder has no project.json
 * @CO_STORE_ERROR_EXISTS: a project is already there
 * @CO_STORE_ERROR_TOO_LARGE: a file is larger than any document
 * @CO_STORE_ERROR_NOT_A_FILE: a folder, a link, a pipe or a device where a document should be
 * @CO_STORE_ERROR_WRONG_FOLDER: a document lies in the folder of another kind
 * @CO_STORE_ERROR_PACK: a packed project is damaged, or was made to do harm
 *
 * What can go wrong with a project folder. Errors of the file system itself are #GIOErrorEnum.
 */
typedef enum
{
  CO_STORE_ERROR_NOT_A_PROJECT,
  CO_STORE_ERROR_EXISTS,
  CO_STORE_ERROR_TOO_LARGE,
  CO_STORE_ERROR_NOT_A_FILE,
  CO_STORE_ERROR_WRONG_FOLDER,
  CO_STORE_ERROR_PACK,
} CoStoreError;

GQuark co_store_error_quark (void);

G_END_DECLS
