package net.lastmile.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.staff.ChosenPassword;
import net.lastmile.api.staff.PasswordLinkApi;
import net.lastmile.api.staff.PasswordLinkRequest;
import net.lastmile.api.staff.PasswordLinkView;
import net.lastmile.api.staff.StaffView;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.ClientAddress;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/** {@code /password-links} */
@RequestScoped
public class PasswordLinkResource implements PasswordLinkApi {
  @Inject private StaffLinks links;
  @Inject private StaffLogins logins;
  @Inject private StaffRegister register;
  @Inject private Tenants tenants;
  @Inject private Caller caller;

  @Override
  public void ask(PasswordLinkRequest request) {
    // As it goes out: an address has many spellings, and is counted by one.
    String login = EmailAddress.mailbox(RequestError.requireBody(request).login().strip());
    links.refuseFloods(ClientAddress.network(caller.address()), request.slug() + "/" + login);
    tenants
        .findBySlug(request.slug())
        .filter(KnownTenant::isActive)
        .ifPresent(tenant -> ask(tenant.id(), login));
  }

  private void ask(UUID tenant, String login) {
    tenants
        .run(tenant, () -> register.whoForgot(login))
        .filter(links::isAskedAnew)
        .ifPresent(staff -> tenants.run(tenant, () -> register.forgotPassword(staff)));
  }

  @Override
  public PasswordLinkView find(String token) {
    StaffLink link = require(token);
    return view(link, tenants.run(link.tenant(), () -> register.require(link).view()));
  }

  @Override
  public PasswordLinkView choose(String token, ChosenPassword chosen) {
    String password = RequestError.requireBody(chosen).password();
    StaffLink link = require(token);
    StaffView staff = tenants.run(link.tenant(), () -> choose(link, password));
    links.end(token);
    return view(link, staff);
  }

  /** The audit trail names the person: they have proven that the mailbox is theirs. */
  private StaffView choose(StaffLink link, String password) {
    String username = register.require(link).username();
    caller.identify(new Caller.Identity(null, username, null, null, null, null));
    return logins.choosePassword(link, password);
  }

  private StaffLink require(String token) {
    return links
        .find(token)
        .filter(link -> tenants.find(link.tenant()).filter(KnownTenant::isActive).isPresent())
        .orElseThrow(StaffError.LINK_UNKNOWN::asException);
  }

  private PasswordLinkView view(StaffLink link, StaffView staff) {
    KnownTenant tenant = tenants.require(link.tenant());
    return new PasswordLinkView(
        tenant.settings().company(),
        tenant.slug(),
        staff.username(),
        staff.fullName(),
        link.purpose(),
        link.expiresAt());
  }
}
