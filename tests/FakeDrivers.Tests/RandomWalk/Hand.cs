using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What a request is made from: draws, the world as it is, who asks, and what earlier answers told.</summary>
internal sealed class Hand(Random random, WalkMemory memory)
{
    public const string Nobody = "none";

    public Random Random { get; } = random;

    public WalkMemory Memory { get; } = memory;

    public WorldState State { get; set; } = WorldState.Empty;

    public DateTimeOffset Now { get; set; }

    public RequestContext Caller { get; set; } = RequestContext.Admin;

    /// <summary>Whether the request says no more than it must.</summary>
    public bool IsPlain { get; set; }

    /// <summary>The id that was picked last, for what belongs to it.</summary>
    public string Last { get; private set; } = Nobody;

    /// <summary>The row that was picked last, for what else is in it.</summary>
    public object? LastRow { get; private set; }

    public int Next(int below) => Random.Next(below);

    public bool Chance(int percent) => Random.Next(100) < percent;

    public T Of<T>(params T[] choices) => choices[Random.Next(choices.Length)];

    /// <summary>The key of a row, mostly one of the caller's project; now and then of none.</summary>
    public string Pick<TRow>(Table<TRow> table, Func<TRow, bool>? where = null)
        where TRow : class => Row(table, where) is { } row ? Last = table.Key(row) : Nobody;

    public string Pick<TRow>(Table<TRow> table, Func<TRow, string?> text, Func<TRow, bool>? where = null)
        where TRow : class => (Row(table, where) is { } row ? text(row) : null) ?? Nobody;

    public TRow? Row<TRow>(Table<TRow> table, Func<TRow, bool>? where = null)
        where TRow : class
    {
        LastRow = null;
        if (Chance(3)) return null;
        TRow? own = null, any = null;
        var (owns, all) = (0, 0);
        foreach (var (_, row) in ((TableData<TRow>)State.Get(table)).Order)
        {
            if (where is not null && !where(row)) continue;
            if (Random.Next(++all) == 0) any = row;
            if (ProjectOf(row) == Caller.ProjectId && Random.Next(++owns) == 0) own = row;
        }

        var picked = own is not null && !Chance(10) ? own : any;
        LastRow = picked;
        return picked;
    }

    /// <summary>What the row that was picked last has besides its key, where it is such a row.</summary>
    public string Also<TRow>(Func<TRow, string?> text)
        where TRow : class => (LastRow as TRow is { } row ? text(row) : null) ?? Nobody;

    private static string? ProjectOf(object row) => row switch
    {
        NetworkResource resource => resource.ProjectId,
        Server server => server.ProjectId,
        ServerGroup group => group.ProjectId,
        Volume volume => volume.ProjectId,
        VolumeSnapshot snapshot => snapshot.ProjectId,
        VolumeBackup backup => backup.ProjectId,
        VolumeGroup group => group.ProjectId,
        VolumeGroupSnapshot snapshot => snapshot.ProjectId,
        AttachmentRow attachment => attachment.ProjectId,
        Image image => image.Owner,
        ApplicationCredentialRow credential => credential.Credential.ProjectId,
        _ => null,
    };
}
