using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Liars about servers and their power.</content>
internal static partial class ComputeLiars
{
    /// <summary>Takes names for unique.</summary>
    internal sealed class WantsNewNames(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default)
        {
            await foreach (var other in Inner.ListServersAsync(new() { Name = request.Name }, cancellationToken))
            {
                throw new ConflictException("server", other.Id, "The name is taken.");
            }

            return await Inner.CreateServerAsync(request, cancellationToken);
        }
    }

    /// <summary>Makes servers without their volumes.</summary>
    internal sealed class ForgetsVolumes(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateServerAsync(request with { Volumes = [] }, cancellationToken);
    }

    /// <summary>Deletes no volume with its server.</summary>
    internal sealed class KeepsVolumes(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateServerAsync(request with { Volumes = [.. request.Volumes.Select(volume => volume with { DeleteOnTermination = false })] }, cancellationToken);
    }

    /// <summary>Accepts removals and forgets them.</summary>
    internal sealed class NeverDeletes(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task DeleteServerAsync(string serverId, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(serverId, cancellationToken);
    }

    /// <summary>Accepts changes and forgets them.</summary>
    internal sealed class ForgetsChanges(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> UpdateServerAsync(UpdateServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(request.ServerId, cancellationToken);
    }

    /// <summary>Takes a name for an id.</summary>
    internal sealed class FindsByIdOnly(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> FindServerAsync(string nameOrId, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(nameOrId, cancellationToken);

        public override Task<Image> FindImageAsync(string nameOrId, CancellationToken cancellationToken = default) =>
            Inner.GetImageAsync(nameOrId, cancellationToken);
    }

    /// <summary>Lists whatever there is.</summary>
    internal sealed class IgnoresFilters(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListServersAsync(query is null ? null : new() { AllProjects = query.AllProjects, Limit = query.Limit, Marker = query.Marker, Sort = query.Sort }, cancellationToken);

        public override IAsyncEnumerable<Image> ListImagesAsync(ImageQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListImagesAsync(null, cancellationToken);
    }

    /// <summary>Lists from the start, whatever the marker.</summary>
    internal sealed class IgnoresPages(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListServersAsync((query ?? new()) with { Marker = null }, cancellationToken);
    }

    /// <summary>Switches off what should go off and on.</summary>
    internal sealed class RebootsByStopping(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async Task RebootServerAsync(string serverId, RebootKind kind = RebootKind.Hard, CancellationToken cancellationToken = default)
        {
            var server = await Inner.GetServerAsync(serverId, cancellationToken);
            if (server.Status is ServerStatus.Active or ServerStatus.Error) await Inner.StopServerAsync(serverId, cancellationToken);
        }
    }

    /// <summary>Accepts to stop, and goes on.</summary>
    internal sealed class NeverStops(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task StopServerAsync(string serverId, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(serverId, cancellationToken);
    }

    /// <summary>Accepts a state and forgets it.</summary>
    internal sealed class NeverResets(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task ResetServerStateAsync(string serverId, ServerVmState vmState, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(serverId, cancellationToken);
    }

    /// <summary>Accepts to unlock, and stays locked.</summary>
    internal sealed class NeverUnlocks(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task UnlockServerAsync(string serverId, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(serverId, cancellationToken);
    }

    /// <summary>Lists every project's servers to everybody.</summary>
    internal sealed class IgnoresProjects(IComputeApi inner, FakeWorld world) : ComputeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
            world.Compute.ListServersAsync((query ?? new()) with { AllProjects = true }, cancellationToken);
    }

    /// <summary>Lists to administrators their own project only.</summary>
    internal sealed class BlindsAdministrators(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListServersAsync((query ?? new()) with { AllProjects = false }, cancellationToken);
    }
}
