/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoProject:
 *
 * One run of the procedure for one local authority.
 */
#define CO_TYPE_PROJECT (co_project_get_type ())

G_DECLARE_FINAL_TYPE (CoProject, co_project, CO, PROJECT, CoDocument)

CoProject *co_project_new (void);

/** co_project_get_title: Returns: its name */
const char *co_project_get_title (CoProject *self);
void        co_project_set_title (CoProject *self, const char *title);

/** co_project_get_authority: Returns: name of the local authority */
const char *co_project_get_authority (CoProject *self);
void        co_project_set_authority (CoProject *self, const char *authority);

/** co_project_get_summary: Returns: what it is about */
const char *co_project_get_summary (CoProject *self);
void        co_project_set_summary (CoProject *self, const char *summary);

/** co_project_get_population: Returns: inhabitants */
gint64 co_project_get_population (CoProject *self);
void co_project_set_population (CoProject *self, gint64 population);

/** co_project_get_country: Returns: ISO 3166-1 alpha-2 code */
const char *co_project_get_country (CoProject *self);
void        co_project_set_country (CoProject *self, const char *country);

/** co_project_get_logo: Returns: path of the authority's logo inside the project folder */
const char *co_project_get_logo (CoProject *self);
void        co_project_set_logo (CoProject *self, const char *logo);

/** co_project_get_address: Returns: postal address */
const char *co_project_get_address (CoProject *self);
void        co_project_set_address (CoProject *self, const char *address);

/** co_project_get_contact: Returns: how to reach the project */
const char *co_project_get_contact (CoProject *self);
void        co_project_set_contact (CoProject *self, const char *contact);

/** co_project_get_language: Returns: language of its documents */
const char *co_project_get_language (CoProject *self);
void        co_project_set_language (CoProject *self, const char *language);

/** co_project_get_time_zone: Returns: IANA time zone */
const char *co_project_get_time_zone (CoProject *self);
void        co_project_set_time_zone (CoProject *self, const char *time_zone);

/** co_project_get_school_zone: Returns: school-holiday zone */
CoSchoolZone co_project_get_school_zone (CoProject *self);
void co_project_set_school_zone (CoProject *self, CoSchoolZone school_zone);

/** co_project_get_domains: Returns: fields of competence of the authority */
const char *const *co_project_get_domains (CoProject *self);
void               co_project_set_domains (CoProject *self, const char *const *domains);

/** co_project_get_start_date: Returns: when it began */
const char *co_project_get_start_date (CoProject *self);
void        co_project_set_start_date (CoProject *self, const char *start_date);

/** co_project_get_project_manager: Returns: id of the participant who manages it */
const char *co_project_get_project_manager (CoProject *self);
void        co_project_set_project_manager (CoProject *self, const char *project_manager);

/** co_project_get_resource_person: Returns: id of the participant who launches, follows and manages the deployment (phase 03) */
const char *co_project_get_resource_person (CoProject *self);
void        co_project_set_resource_person (CoProject *self, const char *resource_person);

/** co_project_get_documentation_person: Returns: id of the participant who researches good practice (phase 01) */
const char *co_project_get_documentation_person (CoProject *self);
void        co_project_set_documentation_person (CoProject *self, const char *documentation_person);

/** co_project_get_budget_ceiling: Returns: in cents; 0 when not set */
gint64 co_project_get_budget_ceiling (CoProject *self);
void co_project_set_budget_ceiling (CoProject *self, gint64 budget_ceiling);

/** co_project_get_currency: Returns: ISO 4217 code */
const char *co_project_get_currency (CoProject *self);
void        co_project_set_currency (CoProject *self, const char *currency);

/** co_project_get_funding_watch_date: Returns: when funding aids were last looked for (phase 03) */
const char *co_project_get_funding_watch_date (CoProject *self);
void        co_project_set_funding_watch_date (CoProject *self, const char *funding_watch_date);

/** co_project_get_room_depth: Returns: how far the last row is in the room where boards are presented */
CoRoomDepth co_project_get_room_depth (CoProject *self);
void        co_project_set_room_depth (CoProject *self, CoRoomDepth room_depth);

G_END_DECLS
