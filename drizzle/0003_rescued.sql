CREATE TABLE "document_rescued" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"seat_id" uuid,
	"written_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"pieces" jsonb NOT NULL,
	"place" jsonb NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"client_id" bigint NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "document_clients" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "document_snapshots" ADD COLUMN "account" "bytea";--> statement-breakpoint
CREATE INDEX "document_rescued_document_id_seq_index" ON "document_rescued" USING btree ("document_id","seq");