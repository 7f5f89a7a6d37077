using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeTransferTests : VolumeTestBase
{
    [Fact]
    public async Task Who_knows_the_key_gets_the_volume_with_its_snapshots_and_what_they_count()
    {
        var volume = await MakeAsync(2);
        var snapshot = await SnapAsync(volume);
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.AwaitingTransfer);
        var accepted = await Bank.AcceptTransferAsync(transfer.Id, transfer.AuthKey!, Token);

        accepted.Should().BeEquivalentTo(new { volume.Id, ProjectId = "bank", UserId = "bob", Status = VolumeStatus.Available });
        (await Bank.GetSnapshotAsync(snapshot.Id, Token)).ProjectId.Should().Be("bank");
        (await UsageAsync()).Should().Be((0, 0, 0));
        (await Bank.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Volumes = 1, Snapshots = 1, TotalGiB = 4L });
        await RefusedAsync<ResourceNotFoundException>(() => Administrator.GetTransferAsync(transfer.Id, Token));
    }

    [Fact]
    public async Task The_key_is_told_once_and_stands_neither_in_the_state_nor_in_the_log()
    {
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = (await MakeAsync()).Id }, Token);
        var key = transfer.AuthKey!;
        await Bank.AcceptTransferAsync(transfer.Id, key, Token);

        key.Should().HaveLength(16);
        World.Snapshot().Export().Should().NotContain(key);
        World.Calls.ToString().Should().NotContain(key);
        (await (await OfferAsync()).GetTransferAsync()).AuthKey.Should().BeNull();
    }

    [Fact]
    public async Task A_wrong_key_a_full_project_and_a_foreign_type_are_refused()
    {
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "bank", TotalGiB = 1 }, Token);
        var type = await Administrator.CreateTypeAsync(new() { Name = "own", IsPublic = false }, Token);
        await Administrator.AddTypeAccessAsync(type.Id, "shop", Token);
        var (large, special) = (await MakeAsync(2), await MakeAsync(1, type: "own"));
        var (first, second) = (
            await Volumes.CreateTransferAsync(new() { VolumeId = large.Id }, Token), await Volumes.CreateTransferAsync(new() { VolumeId = special.Id }, Token));

        await RefusedAsync<InvalidRequestException>(() => Bank.AcceptTransferAsync(first.Id, "wrong", Token));
        (await RefusedAsync<QuotaExceededException>(() => Bank.AcceptTransferAsync(first.Id, first.AuthKey!, Token))).Resource.Should().Be("gigabytes");
        await RefusedAsync<ResourceNotFoundException>(() => Bank.AcceptTransferAsync(second.Id, second.AuthKey!, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Bank.GetTransferAsync(first.Id, Token));
    }

    [Fact]
    public async Task An_offer_is_taken_back_and_goes_with_its_volume()
    {
        var (volume, transfer) = await OfferedAsync();
        await Volumes.DeleteTransferAsync(transfer.Id, Token);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);

        var again = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token);
        await Administrator.ForceDeleteVolumeAsync(volume.Id, cancellationToken: Token);

        await RefusedAsync<ResourceNotFoundException>(() => Bank.AcceptTransferAsync(again.Id, again.AuthKey!, Token));
        (await Volumes.ListTransfersAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Snapshots_stay_when_that_is_asked_for_and_must_be_available_else()
    {
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);
        await Administrator.ResetSnapshotStatusAsync(snapshot.Id, VolumeSnapshotStatus.Error, Token);

        await RefusedAsync<InvalidStateException>(() => Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token));
        var transfer = await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id, WithoutSnapshots = true }, Token);
        await Bank.AcceptTransferAsync(transfer.Id, transfer.AuthKey!, Token);

        (await Volumes.GetSnapshotAsync(snapshot.Id, Token)).ProjectId.Should().Be("shop");
        (await UsageAsync()).Should().Be((0, 1, 1));
    }

    private async Task<(Volume Volume, VolumeTransfer Transfer)> OfferedAsync()
    {
        var volume = await MakeAsync();
        return (volume, await Volumes.CreateTransferAsync(new() { VolumeId = volume.Id }, Token));
    }

    private async Task<Offer> OfferAsync() => new(Volumes, (await OfferedAsync()).Transfer.Id);

    private sealed record Offer(FakeVolumeApi Volumes, string Id)
    {
        public Task<VolumeTransfer> GetTransferAsync() => Volumes.GetTransferAsync(Id, TestContext.Current.CancellationToken);
    }
}
