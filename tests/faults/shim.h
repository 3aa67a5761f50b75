/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* In place of a number of errno: the program is killed, before the call or in the middle of a write. */
#define FAULTS_KILL (-1)
#define FAULTS_TEAR (-2)

/* The @n-th call from now on the files of the project fails, or each from the @n-th on; 0 for none. */
typedef void (*FaultsArm) (int n, int code, int from_then_on);

/* Returns: how many calls there were since then */
typedef int (*FaultsCount) (void);
