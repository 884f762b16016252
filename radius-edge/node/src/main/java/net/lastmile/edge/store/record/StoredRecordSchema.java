package net.lastmile.edge.store.record;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** The format of the region's stored data, between nodes and on disk. */
@ProtoSchema(
    includeClasses = {StoredRecord.class, StoredSession.class, StoredClaim.class, MacLock.class},
    schemaFileName = "records.proto",
    schemaFilePath = "proto",
    schemaPackageName = "net.lastmile.edge.store",
    service = false)
interface StoredRecordSchema extends GeneratedSchema {}
