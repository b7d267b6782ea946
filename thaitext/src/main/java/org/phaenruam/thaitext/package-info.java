/** Thai text without a framework: normal forms, search keys, word breaking, Buddhist-era dates, Thai digits. */
@org.jspecify.annotations.NullMarked
package org.phaenruam.thaitext;
