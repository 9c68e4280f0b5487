package org.kettenregel.backend.expression;

/** What stands between whole and tenth; with the comma, a point is read as well, and the values of a function are parted by {@code ;}. */
public enum DecimalSign { POINT, COMMA }
