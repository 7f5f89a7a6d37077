using System.Collections.Frozen;

namespace FakeDrivers.Ldap;

/// <summary>
/// The texts by which System.DirectoryServices.Protocols tells how a bind failed. Its exception has no code then, only a text: that of the library, or
/// the name of the text where an app is published without texts.
/// </summary>
internal static class BindErrorTexts
{
    private static readonly FrozenDictionary<string, LdapResultCode> Codes = new (LdapResultCode Code, string Name, string Text)[]
    {
        (LdapResultCode.OperationsError, "LDAP_OPERATIONS_ERROR", "An operation error occurred."),
        (LdapResultCode.ProtocolError, "LDAP_PROTOCOL_ERROR", "A protocol error occurred."),
        (LdapResultCode.TimeLimitExceeded, "LDAP_TIMELIMIT_EXCEEDED", "The time limit set by the server-side time limit parameter was exceeded."),
        (LdapResultCode.SizeLimitExceeded, "LDAP_SIZELIMIT_EXCEEDED", "The size limit was exceeded"),
        (LdapResultCode.AuthMethodNotSupported, "LDAP_AUTH_METHOD_NOT_SUPPORTED", "The authentication method is not supported."),
        (LdapResultCode.StrongerAuthRequired, "LDAP_STRONG_AUTH_REQUIRED", "Strong authentication is required for this operation."),
        (LdapResultCode.Referral, "LDAP_REFERRAL", "A referral was returned from the server."),
        (LdapResultCode.AdminLimitExceeded, "LDAP_ADMIN_LIMIT_EXCEEDED", "The administration limit on the server was exceeded."),
        (LdapResultCode.UnavailableCriticalExtension, "LDAP_UNAVAILABLE_CRIT_EXTENSION", "The server does not support the control. The control is critical."),
        (LdapResultCode.ConfidentialityRequired, "LDAP_CONFIDENTIALITY_REQUIRED", "Confidentiality is required for this operation."),
        (LdapResultCode.SaslBindInProgress, "LDAP_SASL_BIND_IN_PROGRESS", "A SASL bind is in progress."),
        (LdapResultCode.NoSuchAttribute, "LDAP_NO_SUCH_ATTRIBUTE", "The requested attribute does not exist."),
        (LdapResultCode.UndefinedAttributeType, "LDAP_UNDEFINED_TYPE", "The type is not defined."),
        (LdapResultCode.InappropriateMatching, "LDAP_INAPPROPRIATE_MATCHING", "The matching rule does not apply to the specified attribute type."),
        (LdapResultCode.ConstraintViolation, "LDAP_CONSTRAINT_VIOLATION", "A value in the request is invalid."),
        (LdapResultCode.AttributeOrValueExists, "LDAP_ATTRIBUTE_OR_VALUE_EXISTS", "The attribute exists or the value has been assigned."),
        (LdapResultCode.InvalidAttributeSyntax, "LDAP_INVALID_SYNTAX", "The syntax is invalid."),
        (LdapResultCode.NoSuchObject, "LDAP_NO_SUCH_OBJECT", "The object does not exist."),
        (LdapResultCode.AliasProblem, "LDAP_ALIAS_PROBLEM", "The alias is invalid."),
        (LdapResultCode.InvalidDnSyntax, "LDAP_INVALID_DN_SYNTAX", "The distinguished name contains invalid syntax."),
        (LdapResultCode.AliasDereferencingProblem, "LDAP_ALIAS_DEREF_PROBLEM", "An error occurred when dereferencing the alias."),
        (LdapResultCode.InappropriateAuthentication, "LDAP_INAPPROPRIATE_AUTH", "The authentication that was provided was not appropriate."),
        (LdapResultCode.InsufficientAccessRights, "LDAP_INSUFFICIENT_RIGHTS", "The user has insufficient access rights."),
        (LdapResultCode.Busy, "LDAP_BUSY", "The server is busy."),
        (LdapResultCode.Unavailable, "LDAP_UNAVAILABLE", "The server is unavailable."),
        (LdapResultCode.UnwillingToPerform, "LDAP_UNWILLING_TO_PERFORM", "The server cannot handle directory requests."),
        (LdapResultCode.LoopDetect, "LDAP_LOOP_DETECT", "The chain of referrals has looped back to a referring server."),
        (LdapResultCode.NamingViolation, "LDAP_NAMING_VIOLATION", "A naming violation occurred."),
        (LdapResultCode.ObjectClassViolation, "LDAP_OBJECT_CLASS_VIOLATION", "An object class violation occurred."),
        (LdapResultCode.Other, "LDAP_OTHER", "An unknown error occurred."),
    }.SelectMany(row => new[] { (row.Name, row.Code), (row.Text, row.Code) }).ToFrozenDictionary(pair => pair.Item1, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The code; 80, other, for a text that is not known.</summary>
    public static LdapResultCode CodeOf(string message) => Codes.GetValueOrDefault(message, LdapResultCode.Other);
}
