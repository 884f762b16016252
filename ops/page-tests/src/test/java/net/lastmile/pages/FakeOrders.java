package net.lastmile.pages;

import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** No order was ever given. */
final class FakeOrders implements CoaApi {
  @Override
  public Page<CoaJobView> list(PageQuery query, UUID subscriberId, UUID nasId) {
    return new Page<>(List.of(), null, 0L);
  }

  @Override
  public CoaJobView get(UUID id) {
    throw Refusal.of(404, "coa.not-found");
  }

  @Override
  public Page<CoaAttemptView> attempts(UUID id) {
    return new Page<>(List.of(), null, 0L);
  }
}
