/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One run of the procedure for one local authority.
 */

#include "co-project.h"

struct _CoProject
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  AUTHORITY,
  SUMMARY,
  POPULATION,
  COUNTRY,
  LOGO,
  ADDRESS,
  CONTACT,
  LANGUAGE,
  TIME_ZONE,
  SCHOOL_ZONE,
  DOMAINS,
  START_DATE,
  PROJECT_MANAGER,
  RESOURCE_PERSON,
  DOCUMENTATION_PERSON,
  BUDGET_CEILING,
  CURRENCY,
  FUNDING_WATCH_DATE,
  ROOM_DEPTH,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "authority", "authority", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "summary", "summary", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "population", "population", CO_FIELD_INTEGER },
  { "country", "country", CO_FIELD_TEXT, NULL, 0, "FR" },
  { "logo", "logo", CO_FIELD_TEXT },
  { "address", "address", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "contact", "contact", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "language", "language", CO_FIELD_TEXT, NULL, 0, "fr" },
  { "time-zone", "timeZone", CO_FIELD_TEXT, NULL, 0, "Europe/Paris" },
  { "school-zone", "schoolZone", CO_FIELD_ENUM, co_school_zone_get_type },
  { "domains", "domains", CO_FIELD_TEXTS, NULL, CO_FIELD_FLAG_TAG },
  { "start-date", "startDate", CO_FIELD_DATE },
  { "project-manager", "projectManager", CO_FIELD_REFERENCE },
  { "resource-person", "resourcePerson", CO_FIELD_REFERENCE },
  { "documentation-person", "documentationPerson", CO_FIELD_REFERENCE },
  { "budget-ceiling", "budgetCeiling", CO_FIELD_INTEGER },
  { "currency", "currency", CO_FIELD_TEXT, NULL, 0, "EUR" },
  { "funding-watch-date", "fundingWatchDate", CO_FIELD_DATE },
  { "room-depth", "roomDepth", CO_FIELD_ENUM, co_room_depth_get_type, 0, NULL, CO_ROOM_DEPTH_MIDDLE },
};

CO_DEFINE_DOCUMENT (CoProject, co_project, CO_KIND_PROJECT, fields)

CO_DEFINE_TEXT (CoProject, co_project, title, TITLE)
CO_DEFINE_TEXT (CoProject, co_project, authority, AUTHORITY)
CO_DEFINE_TEXT (CoProject, co_project, summary, SUMMARY)
CO_DEFINE_NUMBER (CoProject, co_project, gint64, population, POPULATION)
CO_DEFINE_TEXT (CoProject, co_project, country, COUNTRY)
CO_DEFINE_TEXT (CoProject, co_project, logo, LOGO)
CO_DEFINE_TEXT (CoProject, co_project, address, ADDRESS)
CO_DEFINE_TEXT (CoProject, co_project, contact, CONTACT)
CO_DEFINE_TEXT (CoProject, co_project, language, LANGUAGE)
CO_DEFINE_TEXT (CoProject, co_project, time_zone, TIME_ZONE)
CO_DEFINE_NUMBER (CoProject, co_project, CoSchoolZone, school_zone, SCHOOL_ZONE)
CO_DEFINE_TEXTS (CoProject, co_project, domains, DOMAINS)
CO_DEFINE_TEXT (CoProject, co_project, start_date, START_DATE)
CO_DEFINE_TEXT (CoProject, co_project, project_manager, PROJECT_MANAGER)
CO_DEFINE_TEXT (CoProject, co_project, resource_person, RESOURCE_PERSON)
CO_DEFINE_TEXT (CoProject, co_project, documentation_person, DOCUMENTATION_PERSON)
CO_DEFINE_NUMBER (CoProject, co_project, gint64, budget_ceiling, BUDGET_CEILING)
CO_DEFINE_TEXT (CoProject, co_project, currency, CURRENCY)
CO_DEFINE_TEXT (CoProject, co_project, funding_watch_date, FUNDING_WATCH_DATE)
CO_DEFINE_NUMBER (CoProject, co_project, CoRoomDepth, room_depth, ROOM_DEPTH)
