package net.lastmile.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasCreatedView;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.network.NasView;
import net.lastmile.api.network.RouterConfigurationRequest;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.problem.RequestError;

/** {@code /nas} */
@RequestScoped
public class NasResource implements NasApi {
  @Inject private Network network;
  @Inject private RouterConfiguration configuration;

  @Override
  public Page<NasView> list(PageQuery query) {
    return network.list(query);
  }

  @Override
  public NasCreatedView create(String idempotencyKey, NasRequest request) {
    return network.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public NasView get(UUID id) {
    return network.get(id);
  }

  @Override
  public NasView update(UUID id, NasRequest changes) {
    return network.update(id, RequestError.requireBody(changes));
  }

  @Override
  public void delete(UUID id) {
    network.delete(id);
  }

  @Override
  public NasCreatedView replaceSecret(String idempotencyKey, UUID id) {
    return network.replaceSecret(idempotencyKey, id);
  }

  @Override
  public RouterConfigurationView routerConfiguration(UUID id, RouterConfigurationRequest request) {
    return configuration.render(id, request);
  }
}
