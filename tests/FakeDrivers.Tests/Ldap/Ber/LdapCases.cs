using FakeDrivers.Ldap;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.Ber;

/// <summary>Random parts of the protocol.</summary>
internal static class LdapCases
{
    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements("", "cn", "uid=ann,dc=example,dc=com", "userCertificate;binary", "Grüße", "日本", "a b\0c"),
        Gen.Choose(0, 400).Select(length => new string('x', length)));

    public static Gen<string> Name { get; } = Gen.Elements("cn", "sn;lang-fr", "2.5.4.3", "userPassword");

    public static Gen<LdapValue> Value { get; } = Gen.OneOf(
        Text.Select(text => new LdapValue(text)),
        Gen.Choose(0, 255).Select(octet => (byte)octet).ArrayOf().Select(LdapValue.FromBytes),
        Gen.Constant(LdapValue.FromBytes(new byte[70_000])));

    public static Gen<LdapValue> Part { get; } = Value.Where(value => value.Length > 0);

    public static Gen<LdapValue?> Maybe { get; } = Gen.OneOf(Gen.Constant((LdapValue?)null), Value.Select(value => (LdapValue?)value));

    public static Gen<string?> MaybeText { get; } = Gen.OneOf(Gen.Constant((string?)null), Text.Select(text => (string?)text));

    public static Gen<bool> Flag { get; } = Gen.Elements(true, false);

    public static Gen<int> Count { get; } = Gen.OneOf(Gen.Choose(0, 300), Gen.Elements(0, 127, 128, 255, 256, 32767, 32768, int.MaxValue));

    public static Gen<LdapFilter> Filter { get; } = Gen.Sized(size => FilterOf(Math.Min(size, 20)));

    public static Gen<LdapFilter> Item { get; } = FilterOf(0);

    public static Gen<LdapAttribute> Attribute { get; } = Zip(Name, Few(Value), (name, values) => new LdapAttribute(name, values));

    public static Gen<LdapEntry> Entry { get; } = Zip(Text, Few(Attribute), (dn, attributes) => new LdapEntry(dn, attributes));

    public static Gen<LdapControl> RequestControl { get; } = Critical(Gen.OneOf<LdapControl>(
        Of(Zip(Count, Value, (size, cookie) => new LdapPagedResultsControl(size, cookie))),
        Of(Zip(Zip(Name, MaybeText, Flag, (name, rule, reversed) => new LdapSortKey(name, rule, reversed)), Count, (key, _) => new LdapSortControl(key, key with { IsReversed = !key.IsReversed }))),
        Of(Zip(Count, Count, Maybe, (before, offset, context) => new LdapVirtualListViewControl(before, 1, offset, 7, null, context))),
        Of(Zip(Count, Value, Maybe, (before, target, context) => new LdapVirtualListViewControl(before, 1, 0, 0, target, context))),
        Of(Filter.Select(filter => new LdapAssertionControl(filter))),
        Of(Few(Name).Select(names => new LdapPreReadControl(names))),
        Of(Few(Name).Select(names => new LdapPostReadControl(names))),
        Of(Text.Select(text => new LdapProxiedAuthorizationControl(text))),
        Of(Text.Select(text => new LdapProxiedAuthorizationV1Control(text))),
        Of(Zip(Gen.Choose(1, 15), Flag, Flag, (kinds, only, ec) => new LdapPersistentSearchControl((LdapChangeKinds)kinds, only, ec))),
        Of(Zip(Gen.Elements(LdapSyncMode.RefreshOnly, LdapSyncMode.RefreshAndPersist), Maybe, Flag, (mode, cookie, hint) => new LdapSyncRequestControl(mode, cookie, hint))),
        Of(Zip(Item, Item, (one, other) => new LdapMatchedValuesControl(one, other))),
        Of(Flag.Select(visible => new LdapSubentriesControl(visible))),
        Of(Value.Select(id => new LdapTransactionSpecificationControl(id))),
        Of(Zip(Text, Text, Text, (ip, name, id) => new LdapSessionTrackingControl(ip, name, "1.2.3", id))),
        Of(Flag.Select(text => new LdapExtendedDnControl(text))),
        Of(Count.Select(flags => new LdapSecurityDescriptorFlagsControl(flags))),
        Of(Count.Select(flags => new LdapSearchOptionsControl(flags))),
        Of(Text.Select(name => new LdapVerifyNameControl(name))),
        Of(Zip(Count, Count, Value, (flags, bytes, cookie) => new LdapDirSyncControl(flags, bytes, cookie))),
        Of(Name.Select(name => new LdapAttributeScopedQueryControl(name))),
        Of(Maybe.Select(value => new LdapControl("1.2.3.4") { Value = value })),
        Gen.Elements(LdapControls.ManageDsaIt, LdapControls.SubtreeDelete, LdapControls.PasswordPolicyRequest, LdapControls.NoOp, LdapControls.RelaxRules)));

    public static Gen<LdapControl> ResponseControl { get; } = Critical(Gen.OneOf<LdapControl>(
        Of(Zip(Count, Value, (size, cookie) => new LdapPagedResultsControl(size, cookie))),
        Of(Zip(Count, MaybeText, (code, name) => new LdapSortResultControl((LdapResultCode)code, name))),
        Of(Zip(Count, Count, Maybe, (position, count, context) => new LdapVirtualListViewResultControl(position, count, LdapResultCode.OffsetRangeError, context))),
        Of(Entry.Select(entry => new LdapPreReadResultControl(entry))),
        Of(Entry.Select(entry => new LdapPostReadResultControl(entry))),
        Of(Text.Select(text => new LdapAuthorizationIdentityControl(text))),
        Of(Count.Select(seconds => new LdapPasswordExpiringControl(TimeSpan.FromSeconds(seconds)))),
        Of(Zip(Count, Gen.Choose(0, 8), (seconds, error) => new LdapPasswordPolicyResultControl(TimeSpan.FromSeconds(seconds), null, (LdapPasswordPolicyError)error))),
        Of(Count.Select(logins => new LdapPasswordPolicyResultControl(null, logins))),
        Of(Zip(Gen.Elements(1, 2, 4, 8), MaybeText, Count, (kind, dn, number) => new LdapEntryChangeControl((LdapChangeKinds)kind, dn, number))),
        Of(Zip(Gen.Choose(0, 3), Maybe, (state, cookie) => new LdapSyncStateControl((LdapSyncState)state, new Guid("00112233-4455-6677-8899-aabbccddeeff"), cookie))),
        Of(Zip(Maybe, Flag, (cookie, deletes) => new LdapSyncDoneControl(cookie, deletes))),
        Of(Zip(Flag, Value, (more, cookie) => new LdapDirSyncResultControl(more, cookie)))));

    public static Gen<LdapRequest> Request { get; } = Zip(
        Gen.OneOf<LdapRequest>(
            As(Zip(Text, Value, (name, password) => new LdapBindRequest { Name = name, Credentials = new LdapSimpleCredentials(password) })),
            As(Zip(Text, Maybe, (mechanism, credentials) => new LdapBindRequest { Credentials = new LdapSaslCredentials(mechanism, credentials) })),
            As(Zip(Zip(Text, Gen.Choose(0, 3), Filter, (dn, scope, filter) => new LdapSearchRequest(dn, (LdapSearchScope)scope, filter)), Few(Name), Count, (search, names, limit) => search with
            {
                Attributes = names,
                SizeLimit = limit,
                TimeLimit = TimeSpan.FromSeconds(limit),
                TypesOnly = limit % 2 == 0,
                DerefAliases = (LdapDerefAliases)(limit % 4),
            })),
            As(Zip(Text, Few(Zip(Gen.Choose(0, 3), Attribute, (kind, attribute) => new LdapModification((LdapModificationKind)kind, attribute))), (dn, changes) => new LdapModifyRequest(dn, changes))),
            As(Zip(Text, Few(Attribute), (dn, attributes) => new LdapAddRequest(dn, attributes))),
            As(Text.Select(dn => new LdapDeleteRequest(dn))),
            As(Zip(Text, Flag, MaybeText, (dn, delete, superior) => new LdapModifyDnRequest(dn, "cn=new", delete, superior))),
            As(Zip(Text, Name, Value, (dn, name, value) => new LdapCompareRequest(dn, name, value))),
            As(Zip(Text, Maybe, (oid, value) => new LdapExtendedRequest(oid, value)))),
        Few(RequestControl),
        (request, controls) => request with { Controls = controls });

    public static Gen<LdapResult> Result { get; } = Zip(
        Gen.OneOf<LdapResult>(
            Gen.Constant(new LdapResult()),
            Maybe.Select(credentials => (LdapResult)new LdapBindResult { ServerSaslCredentials = credentials }),
            Zip(MaybeText, Maybe, (oid, value) => (LdapResult)new LdapExtendedResult { Oid = oid, Value = value })),
        Zip(Count, Text, Few(Text), (code, text, urls) => (code, text, urls)),
        Few(ResponseControl),
        (result, facts, controls) => result with
        {
            Code = (LdapResultCode)facts.code,
            DiagnosticMessage = facts.text,
            MatchedDn = facts.text,
            Referrals = facts.urls,
            Controls = controls,
        });

    public static Gen<LdapSearchMessage> SearchMessage { get; } = Zip(
        Gen.OneOf<LdapSearchMessage>(
            Entry.Select(entry => (LdapSearchMessage)new LdapSearchEntry(entry)),
            Zip(MaybeText, Maybe, (oid, value) => (LdapSearchMessage)new LdapIntermediateResponse(oid, value))),
        Few(ResponseControl),
        (message, controls) => message with { Controls = controls });

    public static Gen<T[]> Few<T>(Gen<T> of) => Gen.Choose(0, 3).SelectMany(count => of.ArrayOf(count));

    public static Gen<TResult> Zip<T1, T2, TResult>(Gen<T1> one, Gen<T2> two, Func<T1, T2, TResult> make) => one.SelectMany(first => two.Select(second => make(first, second)));

    public static Gen<TResult> Zip<T1, T2, T3, TResult>(Gen<T1> one, Gen<T2> two, Gen<T3> three, Func<T1, T2, T3, TResult> make) =>
        one.SelectMany(first => two.SelectMany(second => three.Select(third => make(first, second, third))));

    private static Gen<LdapControl> Of<T>(Gen<T> gen)
        where T : LdapControl => gen.Select(control => (LdapControl)control);

    private static Gen<LdapRequest> As<T>(Gen<T> gen)
        where T : LdapRequest => gen.Select(request => (LdapRequest)request);

    private static Gen<LdapControl> Critical(Gen<LdapControl> gen) => Zip(gen, Flag, (control, isCritical) => control with { IsCritical = isCritical });

    private static Gen<LdapFilter> FilterOf(int size)
    {
        var item = Gen.OneOf<LdapFilter>(
            Zip(Name, Value, (name, value) => (LdapFilter)new LdapEqualityFilter(name, value)),
            Zip(Name, Value, (name, value) => (LdapFilter)new LdapGreaterOrEqualFilter(name, value)),
            Zip(Name, Value, (name, value) => (LdapFilter)new LdapLessOrEqualFilter(name, value)),
            Zip(Name, Value, (name, value) => (LdapFilter)new LdapApproximateFilter(name, value)),
            Name.Select(name => (LdapFilter)new LdapPresenceFilter(name)),
            Zip(Name, Part, (name, part) => (LdapFilter)new LdapSubstringFilter(name, part, [part, part], part)),
            Zip(Name, Part, (name, part) => (LdapFilter)new LdapSubstringFilter(name, null, [part])),
            Zip(Name, Value, Flag, (name, value, dn) => (LdapFilter)new LdapExtensibleFilter(name, null, value, dn)),
            Zip(Name, Value, Flag, (rule, value, dn) => (LdapFilter)new LdapExtensibleFilter(null, rule, value, dn)));
        if (size == 0) return item;
        var smaller = FilterOf(size / 4);
        return Gen.OneOf(
            item,
            Few(smaller).Select(filters => (LdapFilter)new LdapAndFilter(filters)),
            Few(smaller).Select(filters => (LdapFilter)new LdapOrFilter(filters)),
            smaller.Select(filter => (LdapFilter)new LdapNotFilter(filter)));
    }
}
