package net.lastmile.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.lastmile.api.field.Fields;

/**
 * Refuses unknown fields of a record that has groups: with unwrapped values Jackson itself takes
 * every name for a field of some group.
 */
final class StrictGroups extends BeanDeserializerModifier {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
    Class<?> type = bean.getBeanClass();
    boolean grouped =
        type.isRecord() && Stream.of(type.getRecordComponents()).anyMatch(Fields::isGroup);
    return grouped ? new Strict(deserializer, type) : deserializer;
  }

  private static final class Strict extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;

    private final Class<?> type;

    Strict(JsonDeserializer<?> lenient, Class<?> type) {
      super(lenient);
      this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> lenient) {
      return new Strict(lenient, type);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      TreeNode body = parser.readValueAsTree();
      Set<String> known = Fields.of(type).keySet();
      for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!known.contains(name)) {
          throw UnrecognizedPropertyException.from(parser, type, name, List.of());
        }
      }
      JsonParser again = body.traverse(parser.getCodec());
      again.nextToken();
      return super.deserialize(again, context);
    }
  }
}
