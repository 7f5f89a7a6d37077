using System.Diagnostics;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>The directory of a world, as a test sees it: what it holds, and connections to it.</summary>
/// <remarks>
/// <para>Thread-safe. Searches see one moment of the directory and never wait for writers; writers come one after the other.</para>
/// <para>It starts with its suffixes' entries (<see cref="FakeLdapOptions"/>) when somebody first uses it. Snapshots, forks and resets of the world take
/// it along.</para>
/// </remarks>
[DebuggerDisplay("{Count} entries")]
public sealed partial class FakeLdapDirectory : IFakeDriver
{
    private readonly DirectorySlice _slice;
    private readonly IndexAdvisor _advisor = new();
    private readonly string _idKind;
    private volatile LdapSettings _settings;
    private long _connections;

    internal FakeLdapDirectory(WorldKernel kernel, FakeLdapOptions options, string name = "")
    {
        Kernel = kernel;
        var settings = new LdapSettings(options, new(options.Plugins));
        _settings = settings;
        var startedAt = kernel.Now;
        _slice = new(name.Length == 0 ? "ldap.entries" : $"ldap.entries.{name}", () => InitialDirectory.Make(kernel, settings, startedAt));
        Name = name;
        _idKind = name.Length == 0 ? "ldap.entry" : $"ldap.entry.{name}";
        Plugins = new(this);
        kernel.TakePart(_slice.Name, this);
    }

    private FakeLdapDirectory(FakeLdapDirectory origin, WorldKernel kernel)
    {
        Kernel = kernel;
        _settings = origin._settings;
        _slice = origin._slice;
        Name = origin.Name;
        _idKind = origin._idKind;
        Plugins = new(this);
        kernel.TakePart(_slice.Name, this);
    }

    /// <summary>The name of the directory among those of its world; empty for <see cref="FakeWorld.Ldap"/>.</summary>
    public string Name { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => Data.Count;

    /// <summary>The schema that entries must fit.</summary>
    public LdapSchema Schema => Data.Schema;

    /// <summary>The names of the suffixes, below which all entries stand.</summary>
    public IReadOnlyList<string> Suffixes => [.. Settings.Options.Suffixes];

    internal WorldKernel Kernel { get; }

    internal LdapSettings Settings => _settings;

    /// <summary>The administrator.</summary>
    internal LdapIdentity RootIdentity => Settings.Under(Schema).Root;

    internal DirectorySlice Slice => _slice;

    internal DirectoryData Data => (DirectoryData)Kernel.State.Get(_slice);

    /// <summary>Opens a connection that is nobody's yet.</summary>
    /// <returns>The connection.</returns>
    public FakeLdapConnection Connect() => Open(LdapIdentity.Anonymous);

    /// <summary>Opens a connection that is bound without a password: a short way for tests.</summary>
    /// <param name="dn">The distinguished name to be bound as; <see langword="null"/> for the administrator. It need not exist.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="LdapException">The text is no distinguished name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public FakeLdapConnection ConnectAs(string? dn = null)
    {
        dn ??= Settings.Options.RootDn;
        var view = new DirectoryView(Data, Settings, Kernel.Now, LdapIdentity.Anonymous);
        var key = LdapRules.KeyOf(view, dn);
        return Open(key.Length == 0 ? LdapIdentity.Anonymous : new(view.Data.Find(key)?.Dn ?? dn, key, key == view.Resolved.RootKey));
    }

    /// <summary>Adds definitions to the schema. Entries that are there already stay as they are.</summary>
    /// <param name="definitions">The definitions, in a form that <see cref="LdapSchema.With(string)"/> reads.</param>
    /// <exception cref="FormatException">A definition cannot be read, or does not fit the schema; the message names it.</exception>
    public void AddSchema(string definitions)
    {
        var schema = Schema.With(definitions);
        Kernel.Steer("ldap.schema", RequestContext.Admin, transaction => transaction.Set(_slice, transaction.Get(_slice).WithSchema(schema)));
    }

    /// <summary>The connection that a container gives out, bound as the options say.</summary>
    internal FakeLdapConnection ConnectForContainer() => Settings.Options.ConnectAs.Length == 0 ? Connect() : ConnectAs(Settings.Options.ConnectAs);

    internal FakeLdapDirectory CopyTo(WorldKernel kernel) => new(this, kernel);

    internal DirectoryView ViewOf(StateView view, LdapIdentity identity) => new(view.Get(_slice), Settings, view.Now, identity);

    /// <summary>The directory as it is, for a look that no call makes.</summary>
    internal DirectoryView Now => new(Data, Settings, Kernel.Now, LdapIdentity.Anonymous);

    /// <summary>What a request of a connection sees.</summary>
    /// <exception cref="LdapException">The connection may not ask for it.</exception>
    internal DirectoryView ViewOf(StateView view, LdapSessionState state, LdapRequest request)
    {
        var own = ViewOf(view, state.Identity);
        return Looked(view, own.As(SessionRules.Admit(own, state, request)), request);
    }

    /// <summary>What a request of a connection sees and changes.</summary>
    /// <exception cref="LdapException">The connection may not ask for it.</exception>
    internal DirectoryTransaction TransactionOf(Transaction transaction, LdapSessionState state, LdapRequest request)
    {
        var own = Of(state.Identity);
        var identity = SessionRules.Admit(own.View, state, request);
        return ReferenceEquals(identity, state.Identity) ? own : Of(identity);

        DirectoryTransaction Of(LdapIdentity who) => new(transaction, _slice, Settings, who) { IsFromClient = true, IsEncrypted = state.IsEncrypted, IdKind = _idKind };
    }

    internal DirectoryTransaction TransactionOf(Transaction transaction, LdapIdentity identity) => new(transaction, _slice, Settings, identity) { IdKind = _idKind };

    /// <summary>Carries out a rule; what it throws speaks the words of the directory that this one takes after.</summary>
    internal TResult Said<TResult>(Func<TResult> rule) => Said(rule, static rule => rule());

    internal LdapSearchResult Search(DirectoryView view, LdapSearchRequest request, LdapSession session) =>
        Said((Directory: this, view, request, session), static asked => asked.Directory.SearchPlainly(asked.view, asked.request, asked.session));

    private LdapSearchResult SearchPlainly(DirectoryView view, LdapSearchRequest request, LdapSession session)
    {
        var (result, scan) = LdapRules.Search(view, request, session);
        if (scan is { WasUnindexed: true, LookedAt: >= IndexAdvisor.LeastScan }) _advisor.Note(request.Filter, view, this);
        return result.Code == LdapResultCode.Success ? result : throw new LdapException(result);
    }

    // Searches come often, and make no closure for this.
    private TResult Said<TState, TResult>(TState state, Func<TState, TResult> rule)
    {
        try
        {
            return rule(state);
        }
        catch (LdapException error) when (Settings.TextStyle == LdapTextStyle.ActiveDirectory)
        {
            throw ActiveDirectoryErrors.Rephrase(error, Settings);
        }
    }

    private FakeLdapConnection Open(LdapIdentity identity) => new(this, Interlocked.Increment(ref _connections), identity);
}
