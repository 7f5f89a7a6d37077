namespace FakeDrivers.Ldap;

/// <summary>What a message says, in a line for people.</summary>
internal static class LdapMessageText
{
    public static string Of(ReadOnlySpan<byte> pdu, bool isRequest)
    {
        try
        {
            return (isRequest ? OfRequest(LdapMessageReader.ReadRequest(pdu)) : OfResponse(LdapMessageReader.ReadResponse(pdu))).ReplaceLineEndings(" ");
        }
        catch (Exception error) when (error is BerException or LdapException)
        {
            return $"malformed: {error.Message}".ReplaceLineEndings(" ");
        }
    }

    private static string OfRequest(in LdapRequestMessage message)
    {
        var text = message.Request switch
        {
            LdapBindRequest bind => $"bind version={bind.Version} dn=\"{bind.Name}\" {bind.Credentials}",
            LdapSearchRequest search => $"search base=\"{search.BaseDn}\" scope={search.Scope} filter={search.Filter} attributes=[{string.Join(' ', search.Attributes)}]",
            LdapAddRequest add => $"add dn=\"{add.Dn}\" attributes=[{string.Join(' ', add.Attributes.Select(attribute => attribute.Description))}]",
            LdapModifyRequest modify => $"modify dn=\"{modify.Dn}\" [{string.Join(' ', modify.Modifications.Select(change => $"{change.Kind}:{change.Attribute.Description}"))}]",
            LdapDeleteRequest delete => $"delete dn=\"{delete.Dn}\"",
            LdapModifyDnRequest rename => $"modifyDN dn=\"{rename.Dn}\" newRDN=\"{rename.NewRdn}\"{(rename.NewSuperior is { } superior ? $" newSuperior=\"{superior}\"" : "")}",
            LdapCompareRequest compare => $"compare dn=\"{compare.Dn}\" {compare.Attribute}",
            LdapExtendedRequest extended => $"extended {extended.Oid}",
            _ => message.Op switch
            {
                LdapProtocolOp.UnbindRequest => "unbind",
                LdapProtocolOp.AbandonRequest => $"abandon {message.AbandonedId}",
                _ => $"{message.Op}: {message.Error?.Message}",
            },
        };
        return $"{message.Id} {text}{Controls(message.Request?.Controls)}";
    }

    private static string OfResponse(in LdapResponseMessage message)
    {
        var text = message.Message switch
        {
            LdapSearchEntry entry => $"entry dn=\"{entry.Entry.Dn}\" attributes=[{string.Join(' ', entry.Entry.Attributes.Select(attribute => attribute.Description))}]",
            LdapSearchReference reference => $"reference {string.Join(' ', reference.Urls)}",
            LdapIntermediateResponse intermediate => $"intermediate {intermediate.Oid}",
            _ => $"{message.Op} {(int)message.Result!.Code} {message.Result.Code} matched=\"{message.Result.MatchedDn}\" text=\"{message.Result.DiagnosticMessage}\"{Oid(message.Result)}",
        };
        return $"{message.Id} {text}{Controls(message.Result?.Controls ?? message.Message?.Controls)}";
    }

    private static string Oid(LdapResult result) => result is LdapExtendedResult { Oid: { } oid } ? $" {oid}" : string.Empty;

    private static string Controls(IReadOnlyList<LdapControl>? controls) =>
        controls is { Count: > 0 } ? $" controls=[{string.Join(' ', controls.Select(control => control.IsCritical ? $"{control.Oid}!" : control.Oid))}]" : string.Empty;
}
