namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How many users, groups, roles and policies are done in this stage.</param>
/// <param name="Total">How many there are; 0 while that is not known.</param>
public readonly record struct AccountImportProgress(AccountImportStage Stage, int Done, int Total);

/// <summary>The stages of an import, in their order.</summary>
public enum AccountImportStage
{
    /// <summary>The JSON is being read.</summary>
    Reading,

    /// <summary>Names, references and documents are being checked; nothing is changed yet.</summary>
    Checking,

    /// <summary>The account is being written, in one transaction.</summary>
    Writing,
}

/// <summary>What an import did.</summary>
/// <param name="AccountId">The id of the account now.</param>
/// <param name="Users">How many users it has.</param>
/// <param name="Groups">How many user groups it has.</param>
/// <param name="Roles">How many roles it has.</param>
/// <param name="Policies">How many customer managed policies it has.</param>
/// <param name="Notes">What of the file was left out or is remarkable, each with its place; the first thousand.</param>
/// <param name="NoteCount">How many notes there are in all.</param>
public sealed record AccountImportReport(string AccountId, int Users, int Groups, int Roles, int Policies, IReadOnlyList<AccountFileNote> Notes, int NoteCount);
