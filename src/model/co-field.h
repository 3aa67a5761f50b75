/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CoFieldType:
 * @CO_FIELD_TEXT: text, of any length
 * @CO_FIELD_TEXTS: a list of texts
 * @CO_FIELD_INTEGER: a whole number (money: in cents)
 * @CO_FIELD_BOOLEAN: true or false
 * @CO_FIELD_ENUM: one of a fixed set, written by its nick
 * @CO_FIELD_DATE: a day, "YYYY-MM-DD", or nothing
 * @CO_FIELD_TIME: a local time, "HH:MM", or nothing
 * @CO_FIELD_REFERENCE: the id of another record, or nothing
 * @CO_FIELD_REFERENCES: a list of ids
 * @CO_FIELD_JSON: any JSON value, kept as its text
 * @CO_FIELD_LIST: a list of records
 */
typedef enum
{
  CO_FIELD_TEXT,
  CO_FIELD_TEXTS,
  CO_FIELD_INTEGER,
  CO_FIELD_BOOLEAN,
  CO_FIELD_ENUM,
  CO_FIELD_DATE,
  CO_FIELD_TIME,
  CO_FIELD_REFERENCE,
  CO_FIELD_REFERENCES,
  CO_FIELD_JSON,
  CO_FIELD_LIST,
} CoFieldType;

/**
 * CoFieldFlags:
 * @CO_FIELD_FLAG_ALWAYS: written even when it has its default value
 * @CO_FIELD_FLAG_TITLE: what the record is called
 * @CO_FIELD_FLAG_SEARCH: searched, after the title
 * @CO_FIELD_FLAG_TAG: searched before other texts
 * @CO_FIELD_FLAG_HIDE: while it is true, the record is not found by its texts
 */
typedef enum
{
  CO_FIELD_FLAG_NONE = 0,
  CO_FIELD_FLAG_ALWAYS = 1 << 0,
  CO_FIELD_FLAG_TITLE = 1 << 1,
  CO_FIELD_FLAG_SEARCH = 1 << 2,
  CO_FIELD_FLAG_TAG = 1 << 3,
  CO_FIELD_FLAG_HIDE = 1 << 4,
} CoFieldFlags;

/**
 * CoField:
 * @name: name of the property
 * @member: name of the JSON member
 * @type: what it holds
 * @get_type: the enumeration, or the class of the list's records
 * @flags: how it is treated
 * @text: default of a text, "" when %NULL
 * @number: default of a number
 *
 * One line of the table that a kind of record is made of.
 */
typedef struct
{
  const char *name;
  const char *member;
  CoFieldType type;
  GType (*get_type) (void);
  CoFieldFlags flags;
  const char *text;
  gint64 number;
} CoField;

G_END_DECLS
