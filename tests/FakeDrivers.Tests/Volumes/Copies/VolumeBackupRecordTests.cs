using System.Text;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeBackupRecordTests : VolumeTestBase
{
    [Fact]
    public async Task A_backup_goes_to_another_world_with_its_content()
    {
        var volume = await MakeAsync(2);
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, Name = "nightly", Metadata = new Dictionary<string, string> { ["k"] = "v" } }, Token);
        var record = await Administrator.ExportBackupAsync(backup.Id, Token);
        using var other = new FakeWorld();

        var imported = await other.Volumes.ImportBackupAsync(record, Token);

        imported.Should().BeEquivalentTo(new { backup.Id, backup.VolumeId, Name = "nightly", SizeGiB = 2, backup.ContentId, Status = VolumeBackupStatus.Available, backup.DataTimestamp });
        imported.Metadata.Should().Contain("k", "v");
        (await other.Volumes.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Backups = 1, BackupGiB = 2L });
        var restored = await other.Volumes.RestoreBackupAsync(new() { BackupId = imported.Id }, Token);
        (await other.Volumes.GetVolumeAsync(restored.Id, Token)).ContentId.Should().Be(volume.ContentId);
    }

    [Fact]
    public async Task A_backup_that_is_there_is_not_imported()
    {
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = (await MakeAsync()).Id }, Token);
        var record = await Administrator.ExportBackupAsync(backup.Id, Token);

        await RefusedAsync<ConflictException>(() => Administrator.ImportBackupAsync(record, Token));
    }

    [Fact]
    public async Task One_that_stands_on_another_waits_for_it()
    {
        var volume = await MakeAsync();
        var full = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        var more = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, Token);
        var records = (Full: await Administrator.ExportBackupAsync(full.Id, Token), More: await Administrator.ExportBackupAsync(more.Id, Token));
        using var other = new FakeWorld();

        var early = await other.Volumes.Invoking(each => each.ImportBackupAsync(records.More, Token)).Should().ThrowAsync<InvalidRequestException>();
        await other.Volumes.ImportBackupAsync(records.Full, Token);
        var imported = await other.Volumes.ImportBackupAsync(records.More, Token);

        early.Which.Message.Should().Contain(full.Id);
        imported.ParentId.Should().Be(full.Id);
    }

    [Fact]
    public async Task Nothing_is_imported_onto_a_backup_that_goes()
    {
        World.Faults.On(VolumeTransitions.FinishDeleteBackup).Delay(TimeSpan.FromMinutes(1)).Times(1);
        var volume = await MakeAsync();
        var full = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token);
        var more = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, IsIncremental = true }, Token);
        var record = await Administrator.ExportBackupAsync(more.Id, Token);
        World.Edit(edit => edit.RemoveVolumeBackup(more.Id));
        await Volumes.DeleteBackupAsync(full.Id, Token);

        var error = await RefusedAsync<InvalidRequestException>(() => Administrator.ImportBackupAsync(record, Token));

        error.Message.Should().Contain($"'{full.Id}', which is deleting");
    }

    [Fact]
    public async Task A_backup_that_others_came_to_stand_on_does_not_go()
    {
        World.Faults.On(VolumeTransitions.FinishDeleteBackup).Delay(TimeSpan.FromMinutes(1)).Times(1);
        var volume = await MakeAsync();
        var (going, other) = (await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token), await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id }, Token));
        await Volumes.DeleteBackupAsync(going.Id, Token);
        World.Edit(edit => edit.VolumeBackup(other.Id, row => row with { ParentId = going.Id }));

        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Volumes.GetBackupAsync(going.Id, Token)).Should().Match<VolumeBackup>(backup => backup.Status == VolumeBackupStatus.ErrorDeleting && backup.FailReason != null);
    }

    [Theory]
    [InlineData("no Base64")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("eyJpZCI6")]
    [InlineData("")]
    public async Task Nonsense_is_refused(string url) =>
        (await RefusedAsync<InvalidRequestException>(() => Administrator.ImportBackupAsync(new("fakedrivers.volumes.backup", url), Token))).Parameter.Should().Be("Url");

    [Fact]
    public async Task A_size_that_none_can_have_is_refused()
    {
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = (await MakeAsync()).Id }, Token);
        var record = await Administrator.ExportBackupAsync(backup.Id, Token);
        var forged = Encoding.UTF8.GetString(Convert.FromBase64String(record.Url)).Replace("\"size\":1", "\"size\":-1", StringComparison.Ordinal);
        await Administrator.ForceDeleteBackupAsync(backup.Id, Token);

        await RefusedAsync<InvalidRequestException>(
            () => Administrator.ImportBackupAsync(record with { Url = Convert.ToBase64String(Encoding.UTF8.GetBytes(forged)) }, Token));
    }

    [Fact]
    public async Task Another_service_has_other_records() =>
        (await RefusedAsync<InvalidRequestException>(() => Administrator.ImportBackupAsync(new("cinder.backup.drivers.swift", "e30="), Token)))
            .Message.Should().Contain("fakedrivers.volumes.backup");
}
