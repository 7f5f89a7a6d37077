namespace FakeDrivers.Ldap;

/// <summary>Requests as the call log keeps them: without their secrets.</summary>
internal static class LdapRedaction
{
    private static readonly LdapValue s_hidden = "***";

    public static LdapBindRequest Of(LdapBindRequest request) => request.Credentials switch
    {
        LdapSimpleCredentials { Password.Length: > 0 } => request with { Credentials = new LdapSimpleCredentials(s_hidden) },
        LdapSaslCredentials { Credentials: not null } sasl => request with { Credentials = sasl with { Credentials = s_hidden } },
        _ => request,
    };

    public static LdapAddRequest Of(LdapAddRequest request) => !request.Attributes.Any(attribute => LdapSecrets.Holds(attribute.Description))
        ? request
        : request with { Attributes = [.. request.Attributes.Select(Of)] };

    public static LdapModifyRequest Of(LdapModifyRequest request) => !request.Modifications.Any(step => LdapSecrets.Holds(step.Attribute.Description))
        ? request
        : request with { Modifications = [.. request.Modifications.Select(step => step with { Attribute = Of(step.Attribute) })] };

    public static LdapCompareRequest Of(LdapCompareRequest request) => LdapSecrets.Holds(request.Attribute) ? request with { Value = s_hidden } : request;

    public static LdapExtendedRequest Of(LdapExtendedRequest request) =>
        request.Oid == LdapExtendedOids.ModifyPassword && request.Value is not null ? request with { Value = s_hidden } : request;

    private static LdapAttribute Of(LdapAttribute attribute) =>
        LdapSecrets.Holds(attribute.Description) ? attribute with { Values = [.. attribute.Values.Select(_ => s_hidden)] } : attribute;
}
