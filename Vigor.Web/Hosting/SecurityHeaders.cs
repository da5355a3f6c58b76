namespace Vigor.Web.Hosting;

/// <summary>What browsers are told to refuse.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts and styles come from this origin only; the two scripts within a document, the map of modules and the theme's, carry the answer's nonce. Style attributes are allowed because charts and progress bars set
    /// widths in them; an attribute cannot load or run anything under this policy.
    /// </summary>
    public static HeaderPolicyCollection Policies { get; } = new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 31_536_000)
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
        .RemoveServerHeader()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self().WithNonce();
            policy.AddStyleSrc().Self();
            policy.AddCustomDirective("style-src-attr", "'unsafe-inline'");
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddManifestSrc().Self();
            policy.AddWorkerSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().Self();
            policy.AddObjectSrc().None();
            policy.AddFrameAncestors().None();
        });
}
