using System.Buffers;

namespace FakeDrivers.Ldap;

/// <summary>Errors in the words of Active Directory. The DSID parts are fixed; they tell nothing here.</summary>
internal static class ActiveDirectoryErrors
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789ABCDEF");

    public static LdapException MemberExists() => Error(LdapResultCode.EntryAlreadyExists, "00000562: UpdErr: DSID-031A11FA, problem 6005 (ENTRY_EXISTS), data 0");

    public static LdapException NoMember() => Error(LdapResultCode.UnwillingToPerform, "00000561: SvcErr: DSID-031A1236, problem 5003 (WILL_NOT_PERFORM), data 0");

    public static LdapException NameTaken() => Error(LdapResultCode.EntryAlreadyExists, "00000524: UpdErr: DSID-031A11FA, problem 6005 (ENTRY_EXISTS), data 0");

    public static LdapException Constraint(string number, string attribute) => Error(
        LdapResultCode.ConstraintViolation, $"{number}: AtrErr: DSID-03190FC5, #1:\n\t0: {number}: DSID-03190FC5, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 0 ({attribute})");

    /// <summary>A password that does not meet the policy (0000052D), is in a wrong form (0000001F), and the like.</summary>
    public static LdapException WillNotPerform(string number) => Error(LdapResultCode.UnwillingToPerform, $"{number}: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0");

    public static LdapException Naming(string dn) => Error(
        LdapResultCode.NamingViolation, $"00002099: NameErr: DSID-0305109C, problem 2005 (NAMING_VIOLATION), data 0, best match of:\n\t'{dn}'");

    public static LdapException NoObject(string name, string matchedDn) => Error(
        LdapResultCode.NoSuchObject, $"0000208D: NameErr: DSID-0310028C, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'{(matchedDn.Length > 0 ? matchedDn : name)}'", matchedDn);

    public static LdapException NoRights() => Error(LdapResultCode.InsufficientAccessRights, "00002098: SecErr: DSID-031514A0, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0");

    /// <summary>Who asks may not replicate.</summary>
    public static LdapException NoReplication() => Error(LdapResultCode.InsufficientAccessRights, "00002105: SecErr: DSID-031514A0, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0");

    public static LdapException NotBound(LdapSettings settings) => Error(
        LdapResultCode.OperationsError,
        $"000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, {settings.Options.ActiveDirectory.Build}");

    /// <summary>An error of the rules that all profiles share, in Active Directory's words, and with its code where that is another.</summary>
    public static LdapException Rephrase(LdapException error, LdapSettings settings)
    {
        if (IsRephrased(error.DiagnosticMessage)) return error;
        var (code, text) = Words(error, settings);
        return text is null ? error : new(error.Result with { Code = code, DiagnosticMessage = text + "\n\0" }, error);
    }

    private static (LdapResultCode Code, string? Text) Words(LdapException error, LdapSettings settings) => error.ResultCode switch
    {
        LdapResultCode.StrongerAuthRequired or LdapResultCode.OperationsError => (LdapResultCode.OperationsError, NotBound(settings).DiagnosticMessage.TrimEnd('\0', '\n')),
        LdapResultCode.NoSuchObject => (error.ResultCode, NoObject(string.Empty, error.MatchedDn).DiagnosticMessage.TrimEnd('\0', '\n')),
        LdapResultCode.EntryAlreadyExists => (error.ResultCode, "00002071: UpdErr: DSID-0305038D, problem 6005 (ENTRY_EXISTS), data 0"),
        LdapResultCode.UndefinedAttributeType or LdapResultCode.InvalidAttributeSyntax => (
            error.ResultCode == LdapResultCode.UndefinedAttributeType ? LdapResultCode.NoSuchAttribute : error.ResultCode,
            $"00000057: LdapErr: DSID-0C090C40, comment: Error in attribute conversion operation, data 0, {settings.Options.ActiveDirectory.Build}"),
        LdapResultCode.NoSuchAttribute => (error.ResultCode, Attribute("00002085", "1001 (NO_ATTRIBUTE_OR_VAL)")),
        LdapResultCode.AttributeOrValueExists => (error.ResultCode, Attribute("00002083", "1006 (ATT_OR_VALUE_EXISTS)")),
        LdapResultCode.ConstraintViolation => (error.ResultCode, Attribute("00002081", "1005 (CONSTRAINT_ATT_TYPE)")),
        LdapResultCode.UnwillingToPerform => (error.ResultCode, "00002077: SvcErr: DSID-031903C0, problem 5003 (WILL_NOT_PERFORM), data 0"),
        LdapResultCode.InsufficientAccessRights => (error.ResultCode, NoRights().DiagnosticMessage.TrimEnd('\0', '\n')),
        LdapResultCode.ObjectClassViolation => (
            error.ResultCode,
            $"{(error.DiagnosticMessage.Contains("not allowed", StringComparison.Ordinal) ? "0000207D" : "0000207B")}: UpdErr: DSID-031A11FA, problem 6002 (OBJ_CLASS_VIOLATION), data 0"),
        LdapResultCode.ObjectClassModsProhibited => (error.ResultCode, "00002070: UpdErr: DSID-031A0F4F, problem 6008 (OBJ_CLASS_MODS_PROHIB), data 0"),
        LdapResultCode.NotAllowedOnNonLeaf => (error.ResultCode, "00002015: UpdErr: DSID-031A1229, problem 6003 (CANT_ON_NON_LEAF), data 0"),
        LdapResultCode.NotAllowedOnRdn => (error.ResultCode, "00002016: UpdErr: DSID-030F1502, problem 6004 (CANT_ON_RDN), data 0"),
        LdapResultCode.NamingViolation => (error.ResultCode, "00002099: NameErr: DSID-0305109C, problem 2005 (NAMING_VIOLATION), data 0"),
        LdapResultCode.InvalidDnSyntax => (error.ResultCode, "0000208F: NameErr: DSID-03100225, problem 2006 (BAD_NAME), data 8350"),
        LdapResultCode.AffectsMultipleDsas => (error.ResultCode, "00002026: SvcErr: DSID-031A0FE4, problem 5010 (DIFFERENT_MASTER_REQUIRED), data 0"),
        _ => (error.ResultCode, null),
    };

    private static string Attribute(string number, string problem) => $"{number}: AtrErr: DSID-03190FC5, #1:\n\t0: {number}: DSID-03190FC5, problem {problem}, data 0";

    private static bool IsRephrased(string text) => text.Length > 8 && text[8] == ':' && !text.AsSpan(0, 8).ContainsAnyExcept(s_digits);

    private static LdapException Error(LdapResultCode code, string text, string matchedDn = "") => new(code, text + "\n\0", matchedDn);
}
