using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using static FakeDrivers.Tests.Linearizability.CloudStepKind;

namespace FakeDrivers.Tests.Linearizability;

/// <summary>Does the steps of the model with real drivers, and tells what came of them in the model's words.</summary>
internal sealed class Cloud(IVolumeApi volumes, IComputeApi compute, CloudNames names)
{
    /// <summary>Does a step. An error that the model does not know is a result that fits nowhere.</summary>
    public string Execute(CloudStep step)
    {
        try
        {
            return Do(step, names.IdOf(step.Volume), names.IdOf(step.Server));
        }
        catch (InvalidStateException error)
        {
            return $"wrong state: {error.CurrentState}";
        }
        catch (ResourceNotFoundException error)
        {
            return $"no {error.Kind}";
        }
        catch (QuotaExceededException error)
        {
            return $"no room: {error.Resource} {error.Used}";
        }
        catch (ConflictException)
        {
            return "conflict";
        }
        catch (InvalidRequestException)
        {
            return "bad request";
        }
        catch (Exception error)
        {
            return $"broken: {error}";
        }
    }

    private string Do(CloudStep step, string volume, string server) => step.Kind switch
    {
        CreateVolume => Show(volumes.CreateVolumeAsync(new() { Name = step.VolumeName, SizeGiB = step.Number }).Ended()),
        GetVolume => Show(volumes.GetVolumeAsync(volume).Ended()),
        ListVolumes => string.Join("; ", All(volumes.ListVolumesAsync()).Select(Show)),
        GetVolumeUsage => Show(volumes.GetUsageAsync().Ended()),
        DescribeVolume => Show(volumes.UpdateVolumeAsync(new() { VolumeId = volume, Description = $"{step.Number}" }).Ended()),
        DeleteVolume => Done(volumes.DeleteVolumeAsync(volume)),
        ExtendVolume => Done(volumes.ExtendVolumeAsync(volume, step.Number)),
        Reserve => Done(volumes.ReserveVolumeAsync(volume)),
        Unreserve => Done(volumes.UnreserveVolumeAsync(volume)),
        Connect => Done(volumes.AttachVolumeAsync(new() { VolumeId = volume, HostName = "host", Device = "/dev/sdx" })),
        BeginDetaching => Done(volumes.BeginDetachingAsync(volume)),
        RollDetaching => Done(volumes.RollDetachingAsync(volume)),
        Disconnect => Done(volumes.DetachVolumeAsync(volume)),
        CreateServer => Show(compute.CreateServerAsync(new()
        {
            Name = "s",
            FlavorId = "1",
            ImageId = names.ImageId,
            Volumes = step.Number % 2 == 0 ? [] : [new() { VolumeId = volume }],
        }).Ended()),
        GetServer => Show(compute.GetServerAsync(server).Ended()),
        StopServer => Done(compute.StopServerAsync(server)),
        StartServer => Done(compute.StartServerAsync(server)),
        DeleteServer => Done(compute.DeleteServerAsync(server)),
        AttachVolume => compute.AttachVolumeAsync(server, volume).Ended().Device,
        _ => Done(compute.DetachVolumeAsync(server, volume)),
    };

    private static string Done(Task call)
    {
        call.Ended();
        return "done";
    }

    private static List<Volume> All(IAsyncEnumerable<Volume> listing)
    {
        var all = new List<Volume>();
        var pages = listing.GetAsyncEnumerator();
        while (pages.MoveNextAsync().AsTask().Ended()) all.Add(pages.Current);
        return all;
    }

    private static string Show(VolumeUsage usage) => $"{usage.Volumes} volumes, {usage.TotalGiB} GiB";

    private string Show(Volume volume)
    {
        var places = volume.Attachments.Select(each => $"{(each.ServerId is { } id ? names.NameOf(id) : each.HostName)} as {each.Device}");
        return $"{names.NameOf(volume.Id)} {volume.SizeGiB} GiB {volume.Status.ToText()} '{volume.Description}' [{string.Join(", ", places)}]";
    }

    private string Show(Server server)
    {
        var address = (uint)IpNumber.Parse(server.Addresses.Single().Address).Value - names.FirstAddress;
        var disks = server.Volumes.Select(disk => $"{names.NameOf(disk.VolumeId)} {disk.Device}");
        return $"{names.NameOf(server.Id)} {server.Status.ToText()} address {address} [{string.Join(", ", disks)}]";
    }
}
