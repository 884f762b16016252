package net.lastmile.portal.eap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.portal.login.StaffSession;

/**
 * The certificate that devices have to trust, as a file: DER for phones, PEM for everything else.
 */
@WebServlet({AuthorityServlet.DER, AuthorityServlet.PEM})
public class AuthorityServlet extends HttpServlet {
  static final String DER = "/panel/eap-certificate/authority.crt";
  static final String PEM = "/panel/eap-certificate/authority.pem";

  /** With this type, phones offer to install the file. */
  private static final String DER_TYPE = "application/x-x509-ca-cert";

  private static final String PEM_TYPE = "application/x-pem-file";

  @Inject private transient EapIdentityApi eapIdentityApi;
  @Inject private transient StaffSession staff;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String pem = eapIdentityApi.get().authority();
    boolean der = request.getServletPath().equals(DER);
    byte[] file = der ? Certificates.der(pem) : pem.getBytes(StandardCharsets.US_ASCII);
    response.setContentType(der ? DER_TYPE : PEM_TYPE);
    response.setContentLength(file.length);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(der) + "\"");
    response.getOutputStream().write(file);
  }

  private String fileName(boolean der) {
    return staff.getMe().tenant().slug() + "-authority" + (der ? ".crt" : ".pem");
  }
}
