using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What holds for every kind of resource: who sees it, who changes it, revisions, tags and pages.</summary>
internal static partial class ResourceRules
{
    private const int MostCharacters = 255;

    /// <summary>Whether the caller may change the row.</summary>
    public static bool IsOwn(StateView view, NetworkResource row) =>
        view.Caller.IsAdmin || (row.ProjectId.Length > 0 && view.Caller.ProjectId == row.ProjectId);

    public static bool IsVisible<TRow>(StateView view, ResourceKind<TRow> kind, TRow row)
        where TRow : NetworkResource => IsOwn(view, row) || kind.IsShared(view, row);

    /// <summary>The row, when it exists for the caller.</summary>
    /// <exception cref="ResourceNotFoundException">It does not.</exception>
    public static TRow Require<TRow>(StateView view, ResourceKind<TRow> kind, string id)
        where TRow : NetworkResource
    {
        ArgumentNullException.ThrowIfNull(id);
        if (view.Find(kind.Table, id) is { } row && IsVisible(view, kind, row)) return row;
        var own = view.Where(kind.ByProject, view.Caller.ProjectId);
        throw NetworkErrors.NotFound(kind.Name, kind.ErrorName, id, own.FirstOrDefault(row => id.Length > 0 && kind.NameOf(row) == id)?.Id);
    }

    /// <summary>The row, when it exists for the caller and the caller may change it.</summary>
    /// <exception cref="AccessDeniedException">It is shared with the caller only.</exception>
    /// <exception cref="ResourceNotFoundException">It does not exist for the caller.</exception>
    public static TRow RequireOwn<TRow>(StateView view, ResourceKind<TRow> kind, string id, Operation operation)
        where TRow : NetworkResource
    {
        var row = Require(view, kind, id);
        return IsOwn(view, row) ? row : throw NetworkErrors.OtherOwner(operation, view.Caller, kind.Name, id);
    }

    public static Func<StateView, NetworkResourceReference, TRow> Get<TRow>(ResourceKind<TRow> kind)
        where TRow : NetworkResource => (view, request) =>
        {
            var row = Require(view, kind, request.Id);
            view.Observe(row.Id);
            return kind.Show(view, row);
        };

    /// <summary>The project that is to own a new row.</summary>
    public static string OwnerOf(StateView view, CreateNetworkResourceRequest request, Operation operation)
    {
        DemandText(nameof(request.Description), request.Description);
        if (request.ProjectId is null && view.Caller.ProjectId.Length == 0) throw NetworkErrors.NoProject(operation, view.Caller);
        if (request.ProjectId is not { } project || project == view.Caller.ProjectId) return view.Caller.ProjectId;
        return view.Caller.IsAdmin ? project : throw NetworkErrors.OtherProject(operation, view.Caller, project);
    }

    /// <summary>The row to change, once it is clear that the caller may and means this revision.</summary>
    public static TRow Begin<TRow>(StateView view, ResourceKind<TRow> kind, UpdateNetworkResourceRequest request, Operation operation)
        where TRow : NetworkResource
    {
        var row = RequireOwn(view, kind, request.Id, operation);
        if (request.ExpectedRevision is { } revision && revision != row.RevisionNumber) throw NetworkErrors.Revision(kind.Name, row, revision);
        DemandText(nameof(request.Description), request.Description);
        DemandTags(request.Tags);
        return row;
    }

    /// <summary>Makes everything that is asked for; since a transaction is whole, one that is refused refuses all.</summary>
    public static IReadOnlyList<TRow> All<TRequest, TRow>(Transaction tx, IReadOnlyList<TRequest> requests, Func<Transaction, TRequest, TRow> create)
        where TRow : NetworkResource =>
        requests.Count == 0 ? throw NetworkErrors.NothingToMake() : ValueList<TRow>.From(requests.Select(request => create(tx, request)));

    /// <summary>Puts the changed row in the place of the old one.</summary>
    public static TRow Save<TRow>(Transaction tx, ResourceKind<TRow> kind, TRow row, UpdateNetworkResourceRequest request)
        where TRow : NetworkResource
    {
        row = row with { Description = request.Description ?? row.Description, Tags = request.Tags ?? row.Tags };
        return kind.Show(tx, Save(tx, kind, row));
    }

    /// <summary>Puts the changed row in the place of the old one, as the next revision when anything changed.</summary>
    public static TRow Save<TRow>(Transaction tx, ResourceKind<TRow> kind, TRow row)
        where TRow : NetworkResource
    {
        if (tx.Find(kind.Table, row.Id) is { } old && old.Equals(row)) return row;
        row = row with { RevisionNumber = row.RevisionNumber + 1, UpdatedAt = tx.Now };
        tx.Update(kind.Table, row);
        return row;
    }

    /// <summary>Counts a revision of a row because of something that belongs to it.</summary>
    public static void Touch<TRow>(Transaction tx, ResourceKind<TRow> kind, string id)
        where TRow : NetworkResource
    {
        if (tx.Find(kind.Table, id) is { } row) tx.Update(kind.Table, row with { RevisionNumber = row.RevisionNumber + 1, UpdatedAt = tx.Now });
    }

    public static void DemandText(string parameter, string? text)
    {
        if (text?.Length > MostCharacters) throw NetworkErrors.TooLong(parameter, text.Length, MostCharacters);
    }

    public static void DemandName(string? name)
    {
        DemandText("Name", name);
        if (name?.Length == 0) throw NetworkErrors.EmptyName();
    }

    public static void DemandTags(IReadOnlyList<string>? tags)
    {
        if (tags is null || tags.Count == 0) return;
        foreach (var tag in tags)
        {
            if (tag?.Length is null or 0 or > MostCharacters) throw NetworkErrors.Tag(tag ?? "", MostCharacters);
        }

        if (tags.GroupBy(tag => tag).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice) throw NetworkErrors.TagTwice(twice);
    }

    /// <summary>A part of a request that is for administrators.</summary>
    public static void DemandAdministrator(StateView view, Operation operation, bool isAsked, string what)
    {
        if (isAsked && !view.Caller.IsAdmin) throw NetworkErrors.AdministratorsField(operation, view.Caller, what);
    }
}
