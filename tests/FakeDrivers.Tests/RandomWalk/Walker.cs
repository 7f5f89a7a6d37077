using System.Globalization;
using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>Calls anything of one world, as several people of several projects do, while time goes by.</summary>
internal sealed class Walker(FakeWorld world, int seed, Random random, WalkMemory memory)
{
    private const int Remembered = 12;

    private static readonly RequestContext[] People =
    [
        new() { ProjectId = "shop", UserId = "ann" },
        new() { ProjectId = "shop", UserId = "sam" },
        new() { ProjectId = "shop", UserId = "rita", Roles = ["reader"] },
        new() { ProjectId = "bank", UserId = "bob", Roles = ["manager"] },
        new() { ProjectId = "bank", UserId = "mia" },
        new() { ProjectId = "bank", UserId = "zed", Roles = [] },
    ];

    private readonly Hand _hand = new(random, memory);
    private readonly Dictionary<RequestContext, object[]> _faces = [];
    private readonly List<(WalkCall Call, Task Task)> _waiting = [];
    private readonly Queue<(int Number, string Who, string What, object?[] With)> _last = new();

    public FakeWorld World => world;

    public WalkMemory Memory => memory;

    /// <summary>How many operations were done.</summary>
    public int Steps { get; private set; }

    public int Accepted { get; private set; }

    /// <summary>What is told of each call that ended: whether well, and with which error.</summary>
    public Action<WalkCall, Exception?>? Told { get; init; }

    /// <summary>Which calls are kept, each with a fork of the world as it was before; and what is done with them. Nothing is, when absent.</summary>
    public Func<WalkCall, bool>? Keeps { get; init; }

    public Action<WalkedCall>? Kept { get; init; }

    /// <summary>Calls that are made as often as all others together.</summary>
    public Func<IReadOnlyList<WalkCall>>? Prefers { get; init; }

    /// <summary>Whether others walk through the same world, so that it changes by itself.</summary>
    public bool IsShared { get; init; }

    /// <summary>Does one operation, or lets time go by, or lets the outside world change something.</summary>
    public void Step()
    {
        Steps++;
        (_hand.State, _hand.Now, _hand.IsPlain) = (world.Kernel.State, world.TimeProvider.GetUtcNow(), _hand.Chance(40));
        var kind = _hand.Next(100);
        if (kind < 8) Advance();
        else if (kind < 10 && WalkWorld.IsEdited(seed)) Edit();
        else Call();
    }

    /// <summary>Lets what waits end.</summary>
    public void Rest()
    {
        for (var i = 0; _waiting.Count > 0; i++)
        {
            if (i == 100) throw new InvalidOperationException($"{_waiting[0].Call} never ends.");
            world.Clock.Advance(TimeSpan.FromSeconds(2));
            Collect();
        }
    }

    /// <summary>The last operations, to be read in a failure.</summary>
    public string History() => string.Join(
        Environment.NewLine,
        _last.Select(each => string.Create(CultureInfo.InvariantCulture, $"  {each.Number}: {each.Who} {each.What}({string.Join(", ", each.With.Where(one => one is not CancellationToken).Select(Show))})")));

    private static string Show(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IDictionary<string, string> map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {pair.Value}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Show))}]",
        _ when argument.GetType().Namespace!.StartsWith("FakeDrivers", StringComparison.Ordinal) && !argument.GetType().IsEnum => $"{argument.GetType().Name} {{ {RowText.Of(argument)} }}",
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture)!,
    };

    private void Advance()
    {
        var time = TimeSpan.FromSeconds(_hand.Of(1, 2, 5, 20));
        Note("", "Advance", [time]);
        world.Clock.Advance(time);
        world.SettleAsync().Ended();
        Collect();
    }

    private void Edit()
    {
        var (what, ids, change) = WalkEdits.Next(_hand);
        Note("", $"Edit {what}", [.. ids]);
        if (ids.Contains(Hand.Nobody)) return;
        memory.Touched.UnionWith(ids);
        try
        {
            world.Edit(change);
        }
        catch (ResourceNotFoundException) when (IsShared)
        {
            // Another walker was quicker to remove it.
        }
    }

    private void Call()
    {
        var call = Prefers?.Invoke() is { Count: > 0 } preferred && _hand.Chance(50) ? preferred[_hand.Next(preferred.Count)] : WalkCalls.Next(_hand);
        _hand.Caller = CallerOf(call);
        var arguments = call.Arguments(_hand);
        if (!WalkWorld.IsBypassing(seed) && _hand.Caller.IsAdmin && GoesPastServers(call, arguments)) return;
        Note(_hand.Caller.ToString(), call.FullName, arguments);
        if (arguments is [string id, ..] && (call.IsReset || IsNowhere(call, id))) memory.Touched.Add(id);
        if (!IsShared) world.SettleAsync().Ended();
        var before = world.Kernel.State;
        var fork = Keeps?.Invoke(call) == true ? world.Fork() : null;
        var task = call.Start(FacesOf(_hand.Caller)[call.Face], arguments);
        if (!task.IsCompleted)
        {
            _waiting.Add((call, task));
            return;
        }

        Take(call, task);
        if (fork is not null) Kept!(new(fork, call, _hand.Caller, arguments, task.Exception?.InnerException, world.Kernel.State));
        if (IsShared || !task.IsFaulted || ReferenceEquals(before, world.Kernel.State) || call.Name is "UploadImage" or "StageImage") return;
        if (WalkWorld.IsFailing(seed) && world.Calls.ToList()[^1].Fault is not null) return;

        // Where faults are drawn by lot, the position of the draws changes. What a failed login leaves is how often it failed.
        var changes = SliceCatalog.All.Where(slice => slice != IdentityTables.FailedLogins)
            .SelectMany(slice => slice.Compare(before.Get(slice), world.Kernel.State.Get(slice))).Select(change => change.ToString()!).ToList();
        if (changes.Count == 0 && (WalkWorld.IsFailing(seed) || call.Name == "Authenticate")) return;
        throw new WalkException($"{call} was refused and changed the world: {string.Join("; ", changes)}", task.Exception!.InnerException!);
    }

    private void Take(WalkCall call, Task task)
    {
        var error = task.Exception?.InnerException;
        if (error is not null and not DriverException) throw new WalkException($"{call} broke: {error.Message}", error);
        Told?.Invoke(call, error);
        if (error is MoreMethodsNeededException) memory.Learn(error);
        if (error is not null) return;
        Accepted++;
        if (call.Name is "ExportBackup" or "CreateTransfer" or "CreateApplicationCredential" or "Authenticate") memory.Learn(WalkCall.AnswerOf(task));
    }

    private void Collect()
    {
        for (var i = 0; i < _waiting.Count; i++)
        {
            if (!_waiting[i].Task.IsCompleted) continue;
            Take(_waiting[i].Call, _waiting[i].Task);
            _waiting.RemoveAt(i--);
        }
    }

    private RequestContext CallerOf(WalkCall call)
    {
        var draw = _hand.Next(100);
        if (call.Name == "DeleteTrust" && draw < 80 && _hand.Row(IdentityTables.Trusts) is { } given) return new() { ProjectId = given.ProjectId ?? Hand.Nobody, UserId = given.TrustorUserId };
        if (call.Operation.Requires == CallerRole.Admin && draw < 92) return RequestContext.Admin;
        if (draw < (call.Face < 4 ? 10 : 45)) return RequestContext.Admin;
        if (call.Operation.Requires == CallerRole.Manager && draw < 80) return People[3];
        if (call.Face < 4 && draw < 94) return People[draw < 14 ? _hand.Next(People.Length) : _hand.Of(0, 1, 3, 4)];
        var delegated = _hand.Next(20);
        if (delegated == 0 && _hand.Row(IdentityTables.Trusts, trust => trust.ProjectId is not null) is { } trust) return new() { ProjectId = trust.ProjectId!, UserId = trust.TrusteeUserId, TrustId = trust.Id };
        if (delegated == 1 && _hand.Row(IdentityTables.ApplicationCredentials) is { Credential: var own }) return new() { ProjectId = own.ProjectId, UserId = own.UserId, ApplicationCredentialId = own.Id };
        var user = _hand.Pick(IdentityTables.Users);
        var assignment = _hand.Row(IdentityTables.Assignments, each => each.UserId == user && each.ProjectId is not null);
        return new() { ProjectId = assignment?.ProjectId ?? _hand.Pick(IdentityTables.Projects), UserId = user };
    }

    private object[] FacesOf(RequestContext caller)
    {
        if (_faces.TryGetValue(caller, out var faces)) return faces;
        if (_faces.Count > 200) _faces.Clear();
        return _faces[caller] = WalkCalls.FacesOf(world.As(caller));
    }

    /// <summary>Whether a call writes the volume service's book for a volume that a server has, as only an administrator's can.</summary>
    private bool GoesPastServers(WalkCall call, object?[] arguments)
    {
        if (call.Face != 1) return false;
        var text = arguments[0] switch
        {
            string id when call.Name.Contains("Attach", StringComparison.Ordinal) || call.Name.Contains("Detach", StringComparison.Ordinal) || call.Name.Contains("Connection", StringComparison.Ordinal) => id,
            string id when call.Name is "ReserveVolume" or "UnreserveVolume" or "BeginDetaching" or "RollDetaching" or "ResetVolumeStatus" => id,
            AttachVolumeRequest request => request.VolumeId,
            CreateVolumeAttachmentRequest request => request.VolumeId,
            _ => null,
        };
        if (text is null) return false;
        var volume = ((TableData<AttachmentRow>)world.Kernel.State.Get(VolumeTables.Attachments)).Find(text)?.VolumeId ?? text;
        return ((TableData<Volume>)world.Kernel.State.Get(VolumeTables.Volumes)).Find(volume) is { Attachments: [_, ..] or [] } row
            && ((TableData<Server>)world.Kernel.State.Get(ComputeTables.Servers)).Order.Any(pair => pair.Value.Volumes.Any(each => each.VolumeId == row.Id));
    }

    /// <summary>Whether a server is restored that had no host when it was deleted; it then has none afterwards, as in Nova.</summary>
    private bool IsNowhere(WalkCall call, string id) => call.Name == "RestoreServer" && ((TableData<Server>)world.Kernel.State.Get(ComputeTables.Servers)).Find(id) is { Host: null };

    private void Note(string who, string what, object?[] with)
    {
        if (_last.Count == Remembered) _last.Dequeue();
        _last.Enqueue((Steps, who, what, with));
    }
}
