using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>What each domain does with its part of a world file that was read: it looks at the rows, and makes what follows from them.</summary>
internal static class DomainFiles
{
    // A line a domain.
    public static void Complete(Transaction tx)
    {
        DemandTargets(tx);
        IdentityFile.Complete(tx);
        ImageFile.Complete(tx);
        NetworkFile.Complete(tx);
        VolumeFile.Complete(tx);
        ComputeFile.Complete(tx);
    }

    private static void DemandTargets(Transaction tx)
    {
        foreach (var pending in tx.Get(PendingTransitions.Slice).All)
        {
            if (tx.HasRow(pending.TargetId)) continue;
            throw new WorldFileException($"The transition '{pending.Transition.FullName}' of the file is under way for '{pending.TargetId}', which the file does not have.");
        }
    }
}
