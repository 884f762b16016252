package net.lastmile.portal.client;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.coa.ApiTestApi;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.CoaTestApi;
import net.lastmile.api.coa.DisconnectApi;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.network.ApiAccessApi;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasCertificateApi;
import net.lastmile.api.network.UnstoredEventApi;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.api.staff.LogOutApi;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.subscribers.LineCertificateApi;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.HostApi;
import net.lastmile.api.tenancy.LogoApi;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.vendors.VendorApi;
import net.lastmile.api.views.SavedViewApi;
import net.lastmile.portal.configuration.Settings;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Clients of the API, one for each interface, shared by all requests. */
@ApplicationScoped
public class Api {
  /**
   * Jersey takes the first JSON library it finds unless this names one, and prefers it to {@link
   * JsonBody}: JSON-B does not know groups, and Jersey's Jackson refuses unknown fields.
   */
  private static final String JSON_FEATURE = "jersey.config.jsonFeature";

  private static final long CONNECT_TIMEOUT_SECONDS = 2;
  private static final long READ_TIMEOUT_SECONDS = 20;

  /** HttpURLConnection does not support PATCH; Jersey sets the method by reflection. */
  private static final String PATCH_WORKAROUND =
      "jersey.config.client.httpUrlConnection.setMethodWorkaround";

  private Settings settings;
  private ClientRequestFilter bearerToken;
  private ForwardedFor forwardedFor;
  private HostApi hosts;
  private SignupApi signup;
  private LogoApi logo;
  private DomainApi domains;
  private TenantApi tenant;
  private DashboardApi dashboard;
  private NasApi nas;
  private NasCertificateApi nasCertificates;
  private ApiAccessApi apiAccesses;
  private PlanApi plans;
  private PoolApi pools;
  private VendorApi vendors;
  private SubscriberApi subscribers;
  private LineCertificateApi lineCertificates;
  private SavedViewApi savedViews;
  private SessionApi sessions;
  private StaffApi staff;
  private LogOutApi logOut;
  private AuditApi audit;
  private AccessRulesApi accessRules;
  private EapIdentityApi eapIdentity;
  private CoaApi coa;
  private DisconnectApi disconnects;
  private CoaTestApi coaTests;
  private ApiTestApi apiTests;
  private UnstoredEventApi unstoredEvents;

  Api() {}

  @Inject
  Api(Settings settings, @AsStaff ClientRequestFilter bearerToken, ForwardedFor forwardedFor) {
    this.settings = settings;
    this.bearerToken = bearerToken;
    this.forwardedFor = forwardedFor;
  }

  @PostConstruct
  void build() {
    hosts = anonymous().build(HostApi.class);
    signup = anonymous().build(SignupApi.class);
    tenant = asStaff(TenantApi.class);
    logo = asStaff(LogoApi.class);
    domains = asStaff(DomainApi.class);
    dashboard = asStaff(DashboardApi.class);
    nas = asStaff(NasApi.class);
    nasCertificates = asStaff(NasCertificateApi.class);
    apiAccesses = asStaff(ApiAccessApi.class);
    plans = asStaff(PlanApi.class);
    pools = asStaff(PoolApi.class);
    vendors = asStaff(VendorApi.class);
    subscribers = asStaff(SubscriberApi.class);
    lineCertificates = asStaff(LineCertificateApi.class);
    savedViews = asStaff(SavedViewApi.class);
    sessions = asStaff(SessionApi.class);
    staff = asStaff(StaffApi.class);
    logOut = asStaff(LogOutApi.class);
    audit = asStaff(AuditApi.class);
    accessRules = asStaff(AccessRulesApi.class);
    eapIdentity = asStaff(EapIdentityApi.class);
    coa = asStaff(CoaApi.class);
    disconnects = asStaff(DisconnectApi.class);
    coaTests = asStaff(CoaTestApi.class);
    apiTests = asStaff(ApiTestApi.class);
    unstoredEvents = asStaff(UnstoredEventApi.class);
  }

  /**
   * A new client that uses a log-in's token outside of requests; it forwards no caller's address.
   */
  public <T> T between(Class<T> api, Supplier<Optional<String>> accessToken) {
    return plain().register(new HeldToken(accessToken)).build(api);
  }

  private <T> T asStaff(Class<T> api) {
    return anonymous().register(bearerToken).build(api);
  }

  private RestClientBuilder anonymous() {
    return plain().register(forwardedFor);
  }

  private RestClientBuilder plain() {
    return RestClientBuilder.newBuilder()
        .baseUri(settings.apiUrl())
        .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .property(PATCH_WORKAROUND, true)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .property(JSON_FEATURE, JsonBody.class.getSimpleName())
        .register(new OwnAnswer())
        .register(new JsonBody())
        .register(new QueryText())
        .register(new ProblemReader());
  }

  public HostApi hosts() {
    return hosts;
  }

  public SignupApi signup() {
    return signup;
  }

  public AccessRulesApi accessRules() {
    return accessRules;
  }

  public TenantApi tenant() {
    return tenant;
  }

  public LogoApi logo() {
    return logo;
  }

  public DomainApi domains() {
    return domains;
  }

  public DashboardApi dashboard() {
    return dashboard;
  }

  public NasApi nas() {
    return nas;
  }

  public ApiAccessApi apiAccesses() {
    return apiAccesses;
  }

  public NasCertificateApi nasCertificates() {
    return nasCertificates;
  }

  public PlanApi plans() {
    return plans;
  }

  public VendorApi vendors() {
    return vendors;
  }

  public PoolApi pools() {
    return pools;
  }

  public LineCertificateApi lineCertificates() {
    return lineCertificates;
  }

  public SubscriberApi subscribers() {
    return subscribers;
  }

  public SavedViewApi savedViews() {
    return savedViews;
  }

  public SessionApi sessions() {
    return sessions;
  }

  public StaffApi staff() {
    return staff;
  }

  public LogOutApi logOut() {
    return logOut;
  }

  public AuditApi audit() {
    return audit;
  }

  public EapIdentityApi eapIdentity() {
    return eapIdentity;
  }

  public CoaApi coa() {
    return coa;
  }

  public DisconnectApi disconnects() {
    return disconnects;
  }

  public ApiTestApi apiTests() {
    return apiTests;
  }

  public UnstoredEventApi unstoredEvents() {
    return unstoredEvents;
  }

  public CoaTestApi coaTests() {
    return coaTests;
  }
}
