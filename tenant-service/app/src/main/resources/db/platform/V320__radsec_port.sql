-- TCP port where the node serves RadSec (RFC 6614); 0: nowhere.
alter table platform.edge_node add column radsec_port int not null default 0;
