package casebook.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Sealed types carry the simple name of their kind.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
interface Kinds {}
