package org.kettenregel.frontend.playground;

/** What became of moving a class. */
enum LeadAnswer { MOVED, LED_BY_OTHER, REFUSED }
