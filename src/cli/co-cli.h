/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board.h"
#include "co-merge.h"
#include "co-paper.h"
#include "co-store.h"

#include <yyjson.h>

G_BEGIN_DECLS

/**
 * CoExit:
 * @CO_EXIT_FINE: all is well
 * @CO_EXIT_FINDINGS: there is something to see to, or it could not be done
 * @CO_EXIT_USAGE: the command line is wrong
 *
 * How a command ends. Scripts rely on these numbers.
 */
typedef enum
{
  CO_EXIT_FINE = 0,
  CO_EXIT_FINDINGS = 1,
  CO_EXIT_USAGE = 2,
} CoExit;

/**
 * CoCommand:
 * @name: the word that calls it
 * @parameters: what must follow, for the usage line, a string marked for translation
 * @summary: what it does, a string marked for translation
 * @description: (nullable): more of that, for its own help
 * @run: does it; gets the words behind the command
 *
 * One command of the command line.
 */
typedef struct _CoCommand CoCommand;

struct _CoCommand
{
  const char *name;
  const char *parameters;
  const char *summary;
  const char *description;
  CoExit (*run) (const CoCommand *self, GStrv arguments);
};

extern const CoCommand co_command_new;
extern const CoCommand co_command_import;
extern const CoCommand co_command_list;
extern const CoCommand co_command_check;
extern const CoCommand co_command_print;
extern const CoCommand co_command_export;
extern const CoCommand co_command_pack;
extern const CoCommand co_command_unpack;
extern const CoCommand co_command_merge;
extern const CoCommand co_command_history;
extern const CoCommand co_command_restore;
extern const CoCommand co_command_trash;

GStrv co_cli_parse (const CoCommand *command, GStrv arguments, const GOptionEntry *entries, guint min, guint max,
                    CoExit *status);

CoExit co_cli_usage (const CoCommand *command, const char *message, ...) G_GNUC_PRINTF (2, 3);
CoExit co_cli_fail  (const char *message, ...) G_GNUC_PRINTF (1, 2);
void   co_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void   co_cli_warn  (const char *format, ...) G_GNUC_PRINTF (1, 2);

char    *co_cli_dup_utf8  (const char *argument);
char    *co_cli_dup_path  (const char *argument);
CoStore *co_cli_open      (const char *project);
void     co_cli_use_plain_language (void);

gpointer co_cli_find   (CoDocuments *documents, CoKind kind, const char *words);
gpointer co_cli_choose (CoDocuments *documents, CoKind kind, const char *words);

GBytes *co_cli_print_changes (CoStore *store, CoBoard *board, const char *since, CoPaper paper, GError **error);

void co_cli_print_json (yyjson_mut_doc *json);
void co_cli_print_place (const char *file, CoPlace place, const char *reason);
yyjson_mut_val *co_cli_add_place (yyjson_mut_doc *json, const char *file, CoPlace place, const char *reason);

char *co_cli_describe_quarrel (CoDocument *document, const CoQuarrel *quarrel);
void  co_cli_add_quarrel      (yyjson_mut_doc *json, yyjson_mut_val *list, const char *file, CoDocument *document,
                               const CoQuarrel *quarrel);
guint co_cli_report_clashes   (CoStore *store, yyjson_mut_doc *json, yyjson_mut_val *list);

void co_cli_print_table (GPtrArray *rows, guint n_columns);

G_END_DECLS
