using System.Reflection;
using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>Every method of every service of the cloud, and how often it is called.</summary>
internal static class WalkCalls
{
    private static readonly Type[] Faces = [typeof(FakeComputeApi), typeof(FakeVolumeApi), typeof(FakeNetworkApi), typeof(FakeImageApi), typeof(FakeIdentityApi), typeof(FakeAuthDatabase)];

    /// <summary>How many rows the tables of a service may have before more goes than comes.</summary>
    private static readonly int[] Room = [60, 110, 260, 70, 130, 130];

    private static readonly Slice[][] Tables = [.. Faces.Select(face => SliceCatalog.All.Where(slice => slice.Name.StartsWith($"{DomainOf(face).ToLowerInvariant()}.", StringComparison.Ordinal)).ToArray())];

    public static IReadOnlyList<WalkCall> All { get; } = Learned([.. Faces.SelectMany((face, index) => MethodsOf(face).Select(method => new WalkCall(index, DomainOf(face), method)))]);

    private static readonly WalkCall[][] OfFace = [.. Faces.Select((_, face) => Weighted(face, static _ => true))];
    private static readonly WalkCall[][] ShrinkingOfFace = [.. Faces.Select((_, face) => Weighted(face, static call => call.IsShrinking))];

    /// <summary>The services as a caller sees them, in the order of <see cref="WalkCall.Face"/>.</summary>
    public static object[] FacesOf(FakeWorldView view) => [view.Compute, view.Volumes, view.Network, view.Images, view.Identity, view.Identity.Tokens];

    public static WalkCall Next(Hand hand)
    {
        var face = hand.Next(100) switch { < 30 => 0, < 57 => 1, < 77 => 2, < 88 => 3, < 98 => 4, _ => 5 };
        var call = OfFace[face][hand.Next(OfFace[face].Length)];
        if (!call.IsGrowing || !hand.Chance(60)) return call;
        var rows = 0;
        foreach (var slice in Tables[face]) rows += slice.CountOf(hand.State.Get(slice));

        return rows > Room[face] ? ShrinkingOfFace[face][hand.Next(ShrinkingOfFace[face].Length)] : call;
    }

    private static WalkCall[] Weighted(int face, Func<WalkCall, bool> which) =>
        [.. All.Where(call => call.Face == face && which(call)).SelectMany(call => Enumerable.Repeat(call, WeightOf(call)))];

    private static int WeightOf(WalkCall call) => call.FullName switch
    {
        "Compute.CreateServer" => 70,
        "Compute.AttachVolume" => 30,
        "Compute.DeleteServer" or "Compute.CreateServers" or "Compute.DetachVolume" => 14,
        "Volumes.CreateVolume" => 60,
        "Volumes.CreateSnapshot" or "Volumes.DeleteVolume" or "Volumes.CreateBackup" => 16,
        "Networking.CreatePort" => 24,
        "Networking.CreateSubnet" or "Networking.CreateNetwork" or "Networking.CreateRouter" or "Networking.AddRouterInterface" => 14,
        "Networking.CreateFloatingIp" or "Networking.UpdateFloatingIp" => 14,
        "Images.CreateImage" or "Images.UploadImage" => 16,
        "Identity.CreateUser" or "Identity.CreateProject" or "Identity.GrantRole" => 14,
        "Images.DeactivateImage" or "Identity.RevokeOfUser" or "Identity.RevokeOfProject" or "Compute.LockServer" or "Identity.UpdateUser" => 1,
        "Networking.UpdateNetworkAgent" or "Networking.DeleteNetworkAgent" or "Networking.DeleteNetwork" => 1,
        _ when call.IsReset || call.Name == "UpdateQuota" => 1,
        _ when call.Operation.Kind == OperationKind.Read || call.IsShrinking => 2,
        _ => 6,
    };

    private static WalkCall[] Learned(WalkCall[] calls)
    {
        using var world = WalkWorld.Make(0);
        var hand = new Hand(new(1), new()) { State = world.Kernel.State, Now = world.TimeProvider.GetUtcNow() };
        var faces = FacesOf(world.As(new() { ProjectId = "shop", UserId = "zed", Roles = [] }));
        foreach (var call in calls) call.Learn(world, faces[call.Face], hand);
        return calls;
    }

    private static string DomainOf(Type face) => face.Namespace!.Split('.')[^1];

    private static IEnumerable<MethodInfo> MethodsOf(Type face) => face.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && (typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name == "IAsyncEnumerable`1"))
        .OrderBy(method => method.ToString(), StringComparer.Ordinal);
}
