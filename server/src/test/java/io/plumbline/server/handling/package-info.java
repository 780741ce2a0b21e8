/** Tests of what people do with alerts. */
@org.jspecify.annotations.NullMarked
package io.plumbline.server.handling;
