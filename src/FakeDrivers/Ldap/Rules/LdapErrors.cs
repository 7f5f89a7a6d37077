namespace FakeDrivers.Ldap;

/// <summary>Every error that the directory's rules throw, so that codes and words agree.</summary>
internal static class LdapErrors
{
    public static LdapException Error(LdapResultCode code, string text, string matchedDn = "") => new(code, text, matchedDn);

    public static LdapException InvalidDn(DirectoryView view, string dn) => Error(
        LdapResultCode.InvalidDnSyntax,
        view.Settings.TextStyle == LdapTextStyle.OpenLdap ? "invalid DN" : $"'{dn}' is no distinguished name; one looks like 'uid=ann,ou=people,dc=example,dc=com'");

    public static LdapException NoSuchObject(DirectoryView view, string dn, string key)
    {
        // Nor does the nearest entry tell of what is hidden.
        var matched = view.Resolved.SuffixOf(key) is null ? null : view.Data.NearestAbove(key);
        while (matched is not null && !view.CanSee(matched)) matched = view.Data.NearestAbove(matched.Key);
        return Error(
            LdapResultCode.NoSuchObject,
            view.Settings.TextStyle == LdapTextStyle.OpenLdap ? string.Empty : $"there is no entry '{dn}'",
            matched?.Dn ?? string.Empty);
    }

    public static LdapException OutsideOfSuffixes(DirectoryView view, string dn)
    {
        if (view.Settings.Options.DefaultReferral.Count > 0) return new(new LdapResult(LdapResultCode.Referral) { Referrals = [.. view.Settings.Options.DefaultReferral] });
        if (view.Settings.IsOpenLdap) return Error(LdapResultCode.UnwillingToPerform, "no global superior knowledge");
        return Error(
            LdapResultCode.NoSuchObject,
            $"'{dn}' is outside of what this directory holds: {string.Join("; ", view.Settings.Options.Suffixes)}");
    }

    public static LdapException Exists(string dn) => Error(LdapResultCode.EntryAlreadyExists, $"there is an entry '{dn}' already");

    public static LdapException Undefined(DirectoryView view, string description) => Error(
        LdapResultCode.UndefinedAttributeType,
        view.Settings.TextStyle == LdapTextStyle.OpenLdap
            ? $"{description}: attribute type undefined"
            : $"'{description}' is no attribute type of the schema.{NearMisses.Sentence(description, view.Schema.AttributeTypes.SelectMany(type => type.Names))}");

    public static LdapException InvalidValue(LdapAttributeDescription description, LdapValue value, int index) => Error(
        LdapResultCode.InvalidAttributeSyntax,
        $"{description}: value #{index} {Shown(description.Type, value)} is invalid per syntax: {description.Type.Syntax.Description}");

    public static LdapException SecondValue(LdapAttributeDescription description) => Error(
        LdapResultCode.ConstraintViolation, $"{description}: multiple values provided for an attribute that has one at most");

    public static LdapException NoUserModification(LdapAttributeDescription description) => Error(
        LdapResultCode.ConstraintViolation, $"{description}: no user modification allowed");

    public static LdapException Duplicate(LdapAttributeDescription description, LdapValue value, int index) => Error(
        LdapResultCode.AttributeOrValueExists, $"{description}: value #{index} {Shown(description.Type, value)} provided more than once");

    public static LdapException ValueExists(LdapAttributeDescription description, LdapValue value, int index) => Error(
        LdapResultCode.AttributeOrValueExists, $"modify/add: {description}: value #{index} {Shown(description.Type, value)} already exists");

    public static LdapException NoSuchAttribute(string description) => Error(
        LdapResultCode.NoSuchAttribute, $"modify/delete: {description}: no such attribute");

    public static LdapException NoSuchValue(LdapAttributeDescription description, LdapValue value) => Error(
        LdapResultCode.NoSuchAttribute, $"modify/delete: {description}: no such value {Shown(description.Type, value)}");

    public static LdapException NotAllowed(LdapAttributeDescription description, IEnumerable<string> classes) => Error(
        LdapResultCode.ObjectClassViolation, $"attribute '{description}' not allowed by the object classes {string.Join(", ", classes)}");

    public static LdapException Missing(LdapAttributeType type, IEnumerable<string> classes) => Error(
        LdapResultCode.ObjectClassViolation, $"object classes {string.Join(", ", classes)} require attribute '{type.Name}'");

    public static LdapException Protocol(string text) => Error(LdapResultCode.ProtocolError, text);

    /// <summary>A value for a message; secrets are not told.</summary>
    private static string Shown(LdapAttributeType type, LdapValue value) =>
        LdapSecrets.Holds(type.Name) ? "(a secret)" : $"'{(value.Length > 64 ? value.ToString()[..Math.Min(64, value.ToString().Length)] + "…" : value.ToString())}'";
}
