package io.plumbline.server.complaints;

/**
 * Why a form was not taken.
 *
 * @param field the field at which it stands; empty where it is about the whole
 */
record Objection(String field, String code, String text) {}
