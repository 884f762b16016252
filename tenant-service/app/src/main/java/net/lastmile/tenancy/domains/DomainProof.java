package net.lastmile.tenancy.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.tenancy.DomainView;

/** Looks up a name's TXT record and verifies the domain by it. Runs outside any transaction. */
@ApplicationScoped
class DomainProof {
  @Inject private Domains domains;
  @Inject private TxtLookup dns;

  DomainView verify(UUID id) {
    TxtProof proof = domains.proofOf(id);
    if (!dns.texts(proof.recordName()).contains(proof.value())) {
      throw DomainError.NOT_PROVEN.asException();
    }
    return domains.verify(id);
  }
}
