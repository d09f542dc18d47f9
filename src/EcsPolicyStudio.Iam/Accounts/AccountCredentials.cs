using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>Finds the credentials that an account is configured with.</summary>
internal static class AccountCredentials
{
    /// <summary>The credentials, and the profile they come from where one does.</summary>
    /// <param name="connection">Where they come from; for a role, those that take it on are given.</param>
    /// <returns>Null credentials for the SDK's default chain, which the client asks by itself.</returns>
    /// <exception cref="IamCredentialsException">There are none.</exception>
    public static (AWSCredentials? Credentials, CredentialProfile? Profile) Find(AccountConnection connection)
    {
        try
        {
            return connection.Source switch
            {
                CredentialSource.Environment => (new EnvironmentVariablesAWSCredentials(), null),
                CredentialSource.ContainerRole => (new GenericContainerCredentials(), null),
                CredentialSource.InstanceRole => (new InstanceRoleCredentials(), null),
                _ when connection.Profile is { } name => OfProfile(name, connection),
                _ => (null, null),
            };
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or AmazonClientException or InvalidDataException)
        {
            throw Missing(failure.Message, connection, failure);
        }
    }

    private static (AWSCredentials Credentials, CredentialProfile Profile) OfProfile(string name, AccountConnection connection)
    {
        var profiles = new CredentialProfileStoreChain();
        if (!profiles.TryGetProfile(name, out var profile))
            throw Missing($"The AWS credentials and config files have no profile {name}.", connection, null, $"Create the profile (aws configure --profile {name}, or aws configure sso), or correct the account's settings.");
        if (!string.IsNullOrEmpty(profile.Options.MfaSerial))
        {
            throw Missing(
                $"Profile {name} asks for an MFA code, and a server has nobody to ask.", connection, null,
                "Use a profile of IAM Identity Center, or one with session credentials.");
        }

        return profile.CanCreateAWSCredentials && profiles.TryGetAWSCredentials(name, out var credentials)
            ? (credentials, profile)
            : throw Missing($"Profile {name} says of no way to get credentials.", connection, null);
    }

    private static IamCredentialsException Missing(string message, AccountConnection connection, Exception? inner, string? remedy = null) =>
        new("", message, null, remedy ?? IamRemedies.Credentials("", connection), inner);
}
