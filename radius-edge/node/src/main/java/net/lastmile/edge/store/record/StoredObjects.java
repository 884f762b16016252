package net.lastmile.edge.store.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.infinispan.commons.marshall.WrappedByteArray;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;

/** Decodes the arguments of merge policies, which are octets as stored, not objects. */
public final class StoredObjects {
  private final SerializationContext protoStream = ProtobufUtil.newSerializationContext();

  public StoredObjects() {
    StoredRecordSchemaImpl schema = new StoredRecordSchemaImpl();
    schema.register(protoStream);
  }

  public Object read(Object stored) {
    try {
      return stored instanceof WrappedByteArray octets
          ? ProtobufUtil.fromWrappedByteArray(protoStream, octets.getBytes())
          : stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
